import { lineName } from '../../../shared/line-name.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { type JudgedStudy } from '../../engine/profiles/judged-study.ts';
import { studyFinding } from './study-finding.ts';

/** Devices that are filled with a gas of high warming potential before the machine leaves. */
const DEVICE =
  /\bchiller|\bair[- ]?condition|\brefrigerat(or|ion|ed (air )?dryer)|\bheat pump|kältemaschine|kältetrockner|klimagerät|klimaanlage|rückkühler|wärmepumpe|冷水机|制冷机|冷冻机|空调|热泵|冷干机|gas[- ]insulated (switch|ring)|\bGIS switchgear|gasisolierte schalt|充气柜|SF6/i;

/** Words for the gas itself; then somebody has thought of it. */
const GAS =
  /\brefrigerant\b|kältemittel|制冷剂|冷媒|\bR-?(134a|410a|407c|404a|32|290|513a|454b|1234)\b|\bSF6\b|六氟化硫/i;

/**
 * A device with a gas filling, and nowhere a gas: neither its loss on filling nor its production is counted
 * (`study.refrigerantMissing`; ISO 14067:2018 6.3.4).
 */
export function checkRefrigerant({ study }: JudgedStudy): readonly Finding[] {
  const { bom = [], activities = [] } = study;
  const device = bom.find((line) => DEVICE.test(lineName(line)) && line.assignment?.kind !== 'excluded');
  const hasGas =
    activities.some(({ kind, name }) => kind === 'gasRelease' || (kind === 'consumable' && GAS.test(name))) ||
    bom.some((line) => GAS.test(lineName(line)) && !DEVICE.test(lineName(line)));
  return device === undefined || hasGas
    ? []
    : [
        studyFinding(
          'refrigerantMissing',
          'warning',
          { name: lineName(device) },
          { lineId: device.id, field: 'description' },
        ),
      ];
}
