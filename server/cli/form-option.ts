import { InvalidArgumentError, Option } from 'commander';
import { defaultForm, type FormChoices, formRanges } from '../render/measures.ts';

const NAMES = Object.keys(defaultForm).filter(isChoice);

/** `--form name=value`: the measures of the sheet that the decree leaves open; lengths in mm, sizes in points. */
export function formOption(): Option {
  const ranges = NAMES.map((name) => `${name} ${formRanges[name].join('–')}`).join(', ');
  const description = `kích thước trong giới hạn của Nghị định 30, ghi nhiều lần được: ${ranges} (measures within the decree's ranges, mm and pt; may be repeated)`;
  return new Option('--form <name=value>', description)
    .argParser((value: string, before: FormChoices) => ({ ...before, ...readChoice(value) }))
    .default(defaultForm, 'như nghị định (as the decree)');
}

function readChoice(value: string): Partial<FormChoices> {
  const [name = '', text = ''] = value.split('=', 2);
  if (!isChoice(name)) throw new InvalidArgumentError(`There is no measure '${name}'; there are ${NAMES.join(', ')}.`);
  const [least, most] = formRanges[name];
  const number = text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'));
  if (number >= least && number <= most) return { [name]: number };
  throw new InvalidArgumentError(`'${name}' goes from ${least} to ${most}.`);
}

function isChoice(name: string): name is keyof FormChoices {
  return Object.hasOwn(defaultForm, name);
}
