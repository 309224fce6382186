export { CheckboxField, type Choice, RadioField, SelectField, TickField } from './choices.tsx'
export { describedBy, Field, type FieldProps, Group, problemOf, shownMany, shownValue } from './field.tsx'
export {
  DateField,
  FileField,
  Hidden,
  MomentField,
  MoneyField,
  NumberField,
  TextArea,
  TextField,
  TextPairField,
  wanOf,
} from './fields.tsx'
export { Button, Filters, Form, Link, LinkButton } from './form.tsx'
export { type Column, Pager, SortLinks, Table, type TableRow, withQuery } from './lists.tsx'
export { dayText, fenIn, instantText, leftText, momentFrom, moneyText } from './says.ts'
export { ErrorSummary, type Figure, Figures, StageLine, type Step, Summary, Tabs, Timeline } from './shapes.tsx'
export { Breadcrumbs, Card, Details, Empty, Heading, Inset, Paragraphs, Tag, type Tone, Warning } from './words.tsx'
