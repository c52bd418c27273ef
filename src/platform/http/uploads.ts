import { FormValues } from './form-values.ts'

/** A file that came with a form. */
export interface Upload {
  /** As its owner sees it: without folders, without signs that nobody sees. */
  name: string
  /** As the browser says; whoever reads the bytes looks for itself. */
  type: string
  bytes: Buffer
}

export type Uploads = Readonly<Record<string, Upload>>

/** Without a prototype: a field may be called as it likes. */
export const NO_FILES: Uploads = Object.freeze(Object.create(null))

/** A form with fields for files. */
export class FormWithFiles extends FormValues {
  readonly files: Uploads
  /** The names of its fields for files, chosen or not. */
  readonly fileFields: readonly string[]

  constructor(form: FormValues, files: Uploads, fileFields: readonly string[]) {
    super(form)
    this.files = files
    this.fileFields = fileFields
  }
}
