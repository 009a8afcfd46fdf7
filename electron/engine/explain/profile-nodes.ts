import { type ProfileId } from '../../../shared/model/method.ts';
import { type Calculation, type LineResult } from '../calculation.ts';
import { bridge } from '../profiles/bridge.ts';
import { settingsOf } from '../profiles/headline.ts';
import { profileSums } from '../profiles/profile-total.ts';
import {
  type ProfileSettings,
  profilesOf,
  STANDARD_PROFILES,
  type StandardProfile,
  type Switch,
  SWITCHES,
} from '../profiles/standard-profile.ts';
import { amountNode, differenceNode, sumNode, type TraceNode } from './trace-node.ts';
import { type Explained } from './explained.ts';
import { estimateNode, lineNode, measured } from './line-nodes.ts';
import { basisParams, KG, type Part, sumOfParts } from './sum-nodes.ts';

/** A line as a profile counts it: what it emits, or what its cut-off is estimated with. */
interface Entry {
  readonly line: LineResult;
  readonly kind: 'emission' | 'estimate';
}

/** The total of a standard over the inventory. */
export function profileNode(of: Explained, id: ProfileId): TraceNode {
  const profile = STANDARD_PROFILES[id];
  const settings = settingsOf(profile, of.study);
  const on = { ...of, basis: settings.electricity };
  const entries = entriesOf(of.calculation, settings);
  const part = (code: Switch | 'core', isIn: (entry: Entry) => boolean): TraceNode =>
    sumOfParts(
      of,
      { code: `profilePart`, params: { part: code }, unit: KG, clause: clauseIn(profile, code) },
      entries.filter(isIn).map((entry) => entryPart(on, entry)),
    );
  const parts = [
    part('core', ({ line, kind }) => kind === 'emission' && !line.capitalGoods),
    part('capitalGoods', ({ line, kind }) => kind === 'emission' && line.capitalGoods),
    part('scaling', ({ kind }) => kind === 'estimate'),
  ];
  return sumNode(
    {
      code: 'profile',
      params: { profile: profile.title, ...basisParams(settings.electricity) },
      unit: KG,
      clause: `${profile.title} ${profile.clauses.report}`,
      target: `profile:${id}`,
    },
    parts.filter(({ children }, index) => index === 0 || children.length > 0),
  );
}

/** The row of one switch in the bridge from the headline profile; undefined when both profiles set it alike. */
export function bridgeRowNode(of: Explained, id: ProfileId, name: Switch): TraceNode | undefined {
  const [headline] = profilesOf(of.study.method);
  if (headline === undefined) {
    return undefined;
  }
  const [from, to] = [settingsOf(headline, of.study), settingsOf(STANDARD_PROFILES[id], of.study)];
  if (from[name] === to[name]) {
    return undefined;
  }
  const before = settingsBefore(from, to, name);
  const after = { ...before, [name]: to[name] };
  const profile = STANDARD_PROFILES[id];
  return sumOfParts(
    of,
    {
      code: 'bridgeRow',
      params: { switch: name, from: from[name], to: to[name] },
      unit: KG,
      clause: `${headline.title} ${headline.clauses[name]}; ${profile.title} ${profile.clauses[name]}`,
      target: `bridge:${id}:${name}`,
    },
    changes(of, before, after),
  );
}

/** The whole bridge to a profile: where it starts, its rows, and so where it ends. */
export function bridgeNode(of: Explained, id: ProfileId): TraceNode | undefined {
  const [headline] = profilesOf(of.study.method);
  if (headline === undefined || headline.id === id) {
    return undefined;
  }
  const way = bridge(
    profileSums(of.calculation),
    settingsOf(headline, of.study),
    settingsOf(STANDARD_PROFILES[id], of.study),
  );
  const start = amountNode(
    { code: 'profile', params: startParams(headline, of), unit: KG, target: `profile:${headline.id}` },
    way.startKg,
  );
  const rows = way.rows.flatMap((row) => bridgeRowNode(of, id, row.switch) ?? []);
  return sumNode(
    { code: 'bridge', params: { profile: STANDARD_PROFILES[id].title }, unit: KG, target: `bridge:${id}` },
    [start, ...rows],
  );
}

function startParams(headline: StandardProfile, of: Explained): Readonly<Record<string, string>> {
  return { profile: headline.title, ...basisParams(settingsOf(headline, of.study).electricity) };
}

/** The settings when it is the turn of a switch: all before it are turned. */
function settingsBefore(from: ProfileSettings, to: ProfileSettings, name: Switch): ProfileSettings {
  let settings = from;
  for (const earlier of SWITCHES.slice(0, SWITCHES.indexOf(name))) {
    settings = { ...settings, [earlier]: to[earlier] };
  }
  return settings;
}

/** What turning a switch changes, entry by entry: after less before. */
function changes(of: Explained, before: ProfileSettings, after: ProfileSettings): readonly Part[] {
  const [old, next] = [entriesOf(of.calculation, before), entriesOf(of.calculation, after)];
  const keyOf = ({ line, kind }: Entry): string => JSON.stringify([kind, line.id]);
  const entries = new Map([...old, ...next].map((entry) => [keyOf(entry), entry]));
  const [wasIn, isIn] = [new Set(old.map(keyOf)), new Set(next.map(keyOf))];
  return [...entries].map(([key, entry]): Part => {
    const sides = [
      sideOf(of, entry, isIn.has(key), after),
      sideOf(of, entry, wasIn.has(key), before),
    ] as const;
    const [later, earlier] = sides;
    return {
      amount: later.amount - earlier.amount,
      explain: () =>
        differenceNode(
          { code: 'change', params: { name: entry.line.name }, unit: KG, lineId: entry.line.id },
          later.explain(),
          earlier.explain(),
        ),
    };
  });
}

function sideOf(of: Explained, entry: Entry, isIn: boolean, settings: ProfileSettings): Part {
  return isIn
    ? entryPart({ ...of, basis: settings.electricity }, entry)
    : { amount: 0n, explain: () => amountNode({ code: 'notCounted', unit: KG, lineId: entry.line.id }, 0n) };
}

function entriesOf({ lines }: Pick<Calculation, 'lines'>, settings: ProfileSettings): readonly Entry[] {
  const counted = lines.filter((line) => !line.capitalGoods || settings.capitalGoods === 'included');
  return [
    ...counted.filter((line) => line.hasTerms).map((line): Entry => ({ line, kind: 'emission' })),
    ...(settings.scaling === 'on' ? counted.filter((line) => line.estimate !== undefined) : []).map(
      (line): Entry => ({ line, kind: 'estimate' }),
    ),
  ];
}

function entryPart(of: Explained, { line, kind }: Entry): Part {
  return kind === 'emission'
    ? {
        amount: measured(line.emissions[of.basis], 'headline'),
        explain: () => lineNode(of, line),
      }
    : {
        amount: measured(line.estimate?.[of.basis] ?? [], 'headline'),
        explain: () => estimateNode(of, line),
      };
}

function clauseIn(profile: StandardProfile, code: Switch | 'core'): string {
  return `${profile.title} ${profile.clauses[code === 'core' ? 'report' : code]}`;
}
