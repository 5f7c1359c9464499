/**
 * Messages with places to fill in: `{name}`, `{count, number}` and
 * `{count, plural, =0 {nothing} one {# word} other {# words}}`, a small part of ICU's. They are
 * read, never evaluated, so that the strictest content security policy allows them.
 */

/** What is filled in, by name. */
export type Values = Readonly<Record<string, string | number>>;

type Part =
  | { kind: 'text'; text: string }
  | { kind: 'value'; name: string }
  | { kind: 'number'; name: string }
  | { kind: 'plural'; name: string; cases: ReadonlyMap<string, readonly Part[]> }
  | { kind: 'counted' };

const read = new Map<string, readonly Part[]>();

/** Takes a message apart. Throws where it is not well formed, which the tests look for. */
export function parse(message: string): readonly Part[] {
  let at = 0;

  function parts(inPlural: boolean): Part[] {
    const found: Part[] = [];
    let text = '';
    const endText = () => {
      if (text) found.push({ kind: 'text', text });
      text = '';
    };
    while (at < message.length && message[at] !== '}') {
      const sign = message[at]!;
      if (sign === '{') {
        endText();
        at += 1;
        found.push(place());
      } else if (sign === '#' && inPlural) {
        endText();
        at += 1;
        found.push({ kind: 'counted' });
      } else {
        text += sign;
        at += 1;
      }
    }
    endText();
    return found;
  }

  function word(): string {
    const found = /^\s*([=\w]+)\s*/.exec(message.slice(at));
    if (!found) throw new Error(`a name is missing at ${at} of “${message}”`);
    at += found[0].length;
    return found[1]!;
  }

  function expect(sign: string) {
    if (message[at] !== sign) throw new Error(`“${sign}” is missing at ${at} of “${message}”`);
    at += 1;
  }

  function place(): Part {
    const name = word();
    if (message[at] === '}') {
      at += 1;
      return { kind: 'value', name };
    }
    expect(',');
    const kind = word();
    if (kind === 'number') {
      expect('}');
      return { kind, name };
    }
    if (kind !== 'plural') throw new Error(`“${kind}” is unknown in “${message}”`);
    expect(',');
    const cases = new Map<string, readonly Part[]>();
    while (message[at] !== '}') {
      const which = word();
      expect('{');
      cases.set(which, parts(true));
      expect('}');
      at += /^\s*/.exec(message.slice(at))![0].length;
    }
    at += 1;
    if (!cases.has('other')) throw new Error(`the case “other” is missing in “${message}”`);
    return { kind, name, cases };
  }

  const found = parts(false);
  if (at < message.length) throw new Error(`a “}” too many at ${at} of “${message}”`);
  return found;
}

/** The names that a message fills in, each once, in the order of the alphabet. */
export function names(message: string): string[] {
  const found = new Set<string>();
  const visit = (parts: readonly Part[]) => {
    for (const part of parts) {
      if ('name' in part) found.add(part.name);
      if (part.kind === 'plural') part.cases.forEach(visit);
    }
  };
  visit(parse(message));
  return [...found].sort();
}

/** `message` in `locale`'s manner of counting, filled in. A name without a value stays visible. */
export function format(message: string, locale: string, values: Values = {}): string {
  let parts = read.get(message);
  if (!parts) read.set(message, (parts = parse(message)));
  return fill(parts, locale, values);
}

function fill(parts: readonly Part[], locale: string, values: Values, counted = 0): string {
  const number = (value: number) => new Intl.NumberFormat(locale).format(value);
  return parts
    .map((part) => {
      switch (part.kind) {
        case 'text':
          return part.text;
        case 'counted':
          return number(counted);
        case 'value':
          return String(values[part.name] ?? `{${part.name}}`);
        case 'number':
          return number(Number(values[part.name]));
        case 'plural': {
          const count = Number(values[part.name]);
          const which =
            part.cases.get(`=${count}`) ??
            part.cases.get(new Intl.PluralRules(locale).select(count)) ??
            part.cases.get('other')!;
          return fill(which, locale, values, count);
        }
      }
    })
    .join('');
}
