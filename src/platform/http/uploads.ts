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

/** Of fields that may bring several. */
export type UploadLists = Readonly<Record<string, readonly Upload[]>>

/** Without a prototype: a field may be called as it likes. */
export const NO_FILES: UploadLists = Object.freeze(Object.create(null))

/** The first file of each field. */
export function firstOf(lists: UploadLists): Uploads {
  const first: Record<string, Upload> = Object.create(null)
  for (const [field, [file]] of Object.entries(lists)) if (file) first[field] = file
  return first
}

/** A form with fields for files. */
export class FormWithFiles extends FormValues {
  readonly files: UploadLists
  /** The names of its fields for files, chosen or not. */
  readonly fileFields: readonly string[]

  constructor(form: FormValues, files: UploadLists, fileFields: readonly string[]) {
    super(form)
    this.files = files
    this.fileFields = fileFields
  }
}
