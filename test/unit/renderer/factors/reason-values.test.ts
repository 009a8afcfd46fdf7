import { describe, expect, it } from 'vitest';
import { reasonValues } from '../../../../renderer/src/features/factors/reason-values.ts';
import { translator } from '../../../../shared/i18n/translate.ts';

const candidate = { factorId: 'plate-cn', name: 'Grobblech, China' };
const german = translator('de');

describe('the values in a reason', () => {
  it('name the candidate in place of its id', () => {
    expect(reasonValues({ factorId: 'plate-cn' }, candidate, german)).toEqual({
      factorId: 'Grobblech, China',
    });
  });

  it('name a family in the language of the user', () => {
    const { family } = reasonValues({ family: 'steel-plate' }, candidate, german);
    expect(family).toBe(german('family.steel-plate'));
    expect(family).not.toBe('steel-plate');
  });

  it('stay as they are where there is no name for them', () => {
    const params = { factorId: 'other', family: 'no-such-family', word: 'steel-plate' };
    expect(reasonValues(params, candidate, german)).toEqual(params);
  });
});
