import { expect, it } from 'vitest';
import { identifiersOf, problemOf } from '../../../../renderer/src/features/reports/declaration-fields.ts';
import { STATEMENT_GROUPS } from '../../../../renderer/src/features/reports/statement-groups.ts';
import { STATEMENT_NAMES } from '../../../../shared/model/statements.ts';

it('reads identifiers one a line or separated by signs', () => {
  expect(identifiersOf(' urn:a:1\nurn:b:2; urn:c:3 ')).toEqual(['urn:a:1', 'urn:b:2', 'urn:c:3']);
  expect(identifiersOf(' \n')).toEqual([]);
});

it('names what is wrong with a field before it is saved', () => {
  expect(problemOf('companyIds', 'urn:lei:529900ABC')).toBeUndefined();
  expect(problemOf('companyIds', 'urn:lei:529900ABC 529900ABC')).toBe('urn');
  expect(problemOf('country', 'CN')).toBeUndefined();
  expect(problemOf('country', 'China')).toBe('country');
  expect(problemOf('precedingIds', '17')).toBe('uuid');
  expect(problemOf('precedingIds', '')).toBeUndefined();
  expect(problemOf('cpcCode', '4'.repeat(21))).toBe('notAccepted');
});

it('offers every text of a report once', () => {
  expect(STATEMENT_GROUPS.flatMap(({ names }) => names).toSorted()).toEqual([...STATEMENT_NAMES].toSorted());
});
