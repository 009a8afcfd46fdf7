import { MethodChoices, PROFILE_IDS, type ProfileId } from '../../../../shared/model/method.ts';

/** The choices with one set, or left to the standards. A text the model does not know leaves all as they were. */
export function withChoice(
  method: MethodChoices,
  name: keyof MethodChoices,
  value: string | undefined,
): MethodChoices {
  const { [name]: _, ...others } = method;
  const parsed = MethodChoices.safeParse(value === undefined ? others : { ...others, [name]: value });
  return parsed.success ? parsed.data : method;
}

/** The choices with the rule of a machine or without; lines named for the rule stay while it is the same. */
export function withMachineRule(method: MethodChoices, rule: 'vdma34178' | undefined): MethodChoices {
  const { machineRule, ...others } = method;
  return rule === undefined ? others : { ...others, machineRule: { ...machineRule, rule } };
}

/** The choices with a profile reported or not; one is always reported. */
export function withProfile(method: MethodChoices, id: ProfileId, on: boolean): MethodChoices {
  const before = method.profiles ?? PROFILE_IDS;
  const after = on ? [...before.filter((other) => other !== id), id] : before.filter((other) => other !== id);
  return after.length === 0 ? method : { ...method, profiles: after };
}

/** The choices with this profile first: the one the headline follows. */
export function withHeadline(method: MethodChoices, first: ProfileId): MethodChoices {
  const others = (method.profiles ?? PROFILE_IDS).filter((id) => id !== first);
  return { ...method, profiles: [first, ...others] };
}
