import type { Programme } from './definition/programme.ts'

/** The question that asks for the field of a dossier: the first that is answered from the table of disciplines. */
export const fieldQuestion = (programme: Programme): string | null =>
  programme.form
    .flatMap((section) => section.questions)
    .find((question) => 'table' in question && question.table === 'disciplines')?.code ?? null
