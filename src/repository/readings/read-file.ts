import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { readFile as read } from '../store.ts'

/** What a file is called, how large it is and what to know before opening it; whoever sees its record may read it. */
export const readFile = reading('repository.read-file', {
  title: { zh: '查看文件', en: 'Read about a file' },
  input: Type.Object({ file: Id() }),
  may: signedIn,
  run: ({ file }, { tx }) => read(tx, file),
})
