import { COMPONENTS } from '../../../shared/model/component.ts';
import { type MessageParams } from '../../../shared/model/finding.ts';
import { PROFILE_IDS, type ProfileId } from '../../../shared/model/method.ts';
import { type Grouping, GROUPINGS, type LineResult } from '../calculation.ts';
import { type Switch, SWITCHES } from '../profiles/standard-profile.ts';
import { coverageNode, COVERAGES, massBalanceNode } from './completeness-nodes.ts';
import { type Explained } from './explained.ts';
import { estimateNode, isComponent, lineNode, type Measure } from './line-nodes.ts';
import { machineRestNode } from './machine-nodes.ts';
import { memoNode } from './memo-nodes.ts';
import { bridgeNode, bridgeRowNode, profileNode } from './profile-nodes.ts';
import { groupNode, totalNode } from './sum-nodes.ts';
import { type TraceNode } from './trace-node.ts';
import { type ExplainedVariant, variantLineNode, variantNode } from './variant-nodes.ts';

/** Everything that can be asked, in words a person can type; `ID` and `KEY` stand for what the study has. */
export const TARGET_FORMS = [
  'total',
  'stage:STAGE',
  'component:COMPONENT',
  'group:GROUPING:KEY',
  'line:ID',
  'line:ID:COMPONENT',
  'estimate:ID',
  'profile:STANDARD',
  'bridge:STANDARD',
  'bridge:STANDARD:SWITCH',
  'coverage:ghg|mass|energy',
  'massBalance',
  'machineRest',
  'memo:ID',
  'variant:ID',
  'variant:ID:LINE',
] as const;

/** Names listed when a target is not known. */
const LISTED = 20;

/** The tree of a target; else `known`, what of its kind there is. */
export type Answer = { readonly node: TraceNode } | { readonly problem: MessageParams };

/** Makes a variant of the study ready for being asked; undefined when there is none of the id. */
export type FindVariant = (id: string) => ExplainedVariant | undefined;

/** Explains one number of a study. Pure. */
export function explainTarget(of: Explained, target: string, findVariant: FindVariant): Answer {
  const colon = target.indexOf(':');
  const kind = colon < 0 ? target : target.slice(0, colon);
  const rest = colon < 0 ? '' : target.slice(colon + 1);
  const node = nodeOf(of, kind, rest, findVariant);
  return node === undefined ? { problem: { target, known: knownOf(of, kind).join(', ') } } : { node };
}

function nodeOf(of: Explained, kind: string, rest: string, findVariant: FindVariant): TraceNode | undefined {
  switch (kind) {
    case 'total':
      return rest === '' ? totalNode(of) : undefined;
    case 'stage':
      return groupNode(of, 'stage', rest);
    case 'component':
      return isComponent(rest) ? totalNode(of, rest) : undefined;
    case 'group':
      return groupTarget(of, rest);
    case 'line':
      return lineTarget(of, rest);
    case 'estimate': {
      const line = lineOf(of, rest);
      return line?.estimate === undefined ? undefined : estimateNode(of, line);
    }
    case 'profile':
      return isProfile(rest) ? profileNode(of, rest) : undefined;
    case 'bridge':
      return bridgeTarget(of, rest);
    case 'coverage': {
      const what = COVERAGES.find((name) => name === rest);
      return what && coverageNode(of, what);
    }
    case 'massBalance':
      return rest === '' ? massBalanceNode(of) : undefined;
    case 'machineRest':
      return rest === '' ? machineRestNode(of) : undefined;
    case 'memo':
      return memoNode(of, rest);
    case 'variant':
      return variantTarget(rest, findVariant);
    default:
      return undefined;
  }
}

function groupTarget(of: Explained, rest: string): TraceNode | undefined {
  const [name, key] = split(rest);
  return key !== undefined && isGrouping(name) ? groupNode(of, name, key) : undefined;
}

/** A line id may hold colons: the whole text is tried first, then with a component behind it. */
function lineTarget(of: Explained, rest: string): TraceNode | undefined {
  const whole = lineOf(of, rest);
  if (whole !== undefined) {
    return lineNode(of, whole);
  }
  const colon = rest.lastIndexOf(':');
  const measure = rest.slice(colon + 1);
  const line = colon < 0 || !isComponent(measure) ? undefined : lineOf(of, rest.slice(0, colon));
  return line && lineNode(of, line, measure as Measure);
}

function bridgeTarget(of: Explained, rest: string): TraceNode | undefined {
  const [id, name] = split(rest);
  if (!isProfile(id)) {
    return undefined;
  }
  const found = SWITCHES.find((one: Switch) => one === name);
  return name === undefined ? bridgeNode(of, id) : found && bridgeRowNode(of, id, found);
}

/** A variant id may hold colons too: the longest id there is stands. */
function variantTarget(rest: string, findVariant: FindVariant): TraceNode | undefined {
  const whole = findVariant(rest);
  if (whole !== undefined) {
    return variantNode(whole);
  }
  for (let colon = rest.lastIndexOf(':'); colon > 0; colon = rest.lastIndexOf(':', colon - 1)) {
    const variant = findVariant(rest.slice(0, colon));
    if (variant !== undefined) {
      return variantLineNode(variant, rest.slice(colon + 1));
    }
  }
  return undefined;
}

/** What of a kind a study has; of no kind, the forms of all. */
function knownOf(of: Explained, kind: string): readonly string[] {
  const { calculation, study } = of;
  const lists: Readonly<Record<string, () => readonly string[]>> = {
    stage: () => calculation.groups.stage.map(({ key }) => `stage:${key}`),
    component: () => COMPONENTS.map((component) => `component:${component}`),
    group: () =>
      GROUPINGS.flatMap((grouping) =>
        calculation.groups[grouping].map(({ key }) => `group:${grouping}:${key}`),
      ),
    line: () => calculation.lines.map(({ id }) => `line:${id}`),
    estimate: () =>
      calculation.lines.filter(({ estimate }) => estimate !== undefined).map(({ id }) => `estimate:${id}`),
    profile: () => PROFILE_IDS.map((id) => `profile:${id}`),
    bridge: () =>
      PROFILE_IDS.flatMap((id) => [`bridge:${id}`, ...SWITCHES.map((name) => `bridge:${id}:${name}`)]),
    coverage: () => COVERAGES.map((name) => `coverage:${name}`),
    memo: () => (study.memos ?? []).map(({ id }) => `memo:${id}`),
    variant: () => of.variantIds.map((id) => `variant:${id}`),
  };
  const found = lists[kind]?.() ?? [];
  const listed = found.slice(0, LISTED);
  return found.length === 0 ? TARGET_FORMS : [...listed, ...(found.length > LISTED ? ['…'] : [])];
}

function lineOf({ calculation }: Explained, id: string): LineResult | undefined {
  return calculation.lines.find((line) => line.id === id);
}

function split(text: string): readonly [string, string | undefined] {
  const colon = text.indexOf(':');
  return colon < 0 ? [text, undefined] : [text.slice(0, colon), text.slice(colon + 1)];
}

function isProfile(text: string): text is ProfileId {
  return (PROFILE_IDS as readonly string[]).includes(text);
}

function isGrouping(text: string): text is Grouping {
  return (GROUPINGS as readonly string[]).includes(text);
}
