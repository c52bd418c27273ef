import { expect, test } from 'vitest'
import { dueOn } from './clean-rule.ts'

test('M16: clean', async () => expect(await dueOn).toBeDefined())
