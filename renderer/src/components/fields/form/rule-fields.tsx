import { useTexts } from '../../../i18n/text-context.tsx';
import { pathOf } from './draft.ts';
import { FieldInput } from './field-input.tsx';
import { useForm } from './form-context.tsx';
import styles from './form.module.css';
import { GroupFields } from './group-fields.tsx';
import { ListFields } from './list-fields.tsx';
import { visibleRules } from './read-record.ts';
import { type FieldRule, type FoldRule } from './rules.ts';
import { UnionFields } from './union-fields.tsx';

interface RuleFieldsProps {
  readonly rules: readonly FieldRule[];
  /** Path of the record in the draft, and in the model. */
  readonly at: string;
  readonly modelAt: string;
}

/** The fields of a record as its rules say, those in sight only. */
export function RuleFields({ rules, at, modelAt }: RuleFieldsProps) {
  const { draft } = useForm();
  return (
    <div className={styles['grid']}>
      {visibleRules(rules, draft, at).map((rule, index) => (
        // A name may have two rules of which one is in sight; its place tells them apart.
        <div
          key={`${rule.name}.${index}`}
          className={'half' in rule && rule.half === true ? styles['half'] : styles['whole']}
        >
          <RuleField rule={rule} at={at} modelAt={modelAt} />
        </div>
      ))}
    </div>
  );
}

interface RuleFieldProps {
  readonly rule: FieldRule;
  readonly at: string;
  readonly modelAt: string;
}

function RuleField({ rule, at, modelAt }: RuleFieldProps) {
  const path = pathOf(at, rule.name);
  const modelPath = pathOf(modelAt, rule.name);
  switch (rule.kind) {
    case 'fold':
      return <Fold rule={rule} at={at} modelAt={modelAt} />;
    case 'group':
      return (
        <GroupFields rule={rule} path={path}>
          <RuleFields rules={rule.fields} at={path} modelAt={modelPath} />
        </GroupFields>
      );
    case 'union':
      return (
        <UnionFields
          rule={rule}
          path={path}
          drawRecord={(fields, place) => <RuleFields rules={fields} at={place} modelAt={modelPath} />}
        />
      );
    case 'list':
      return (
        <ListFields
          rule={rule}
          path={path}
          drawRecord={(index) => (
            <RuleFields rules={rule.fields} at={`${path}.${index}`} modelAt={`${modelPath}.${index}`} />
          )}
        />
      );
    case 'hidden':
      return null;
    default:
      return <FieldInput rule={rule} at={at} path={path} modelPath={modelPath} />;
  }
}

/** Fields out of sight until they are wanted; a problem inside opens them. */
function Fold({ rule, at, modelAt }: RuleFieldProps & { readonly rule: FoldRule }) {
  const { t } = useTexts();
  const { problems } = useForm();
  const names = rule.fields.map(({ name }) => pathOf(at, name));
  const isWrong = [...problems.keys()].some((path) =>
    names.some((name) => path === name || path.startsWith(`${name}.`)),
  );
  return (
    <details className={styles['fold']} {...(isWrong ? { open: true } : {})}>
      <summary>{t(rule.title)}</summary>
      <RuleFields rules={rule.fields} at={at} modelAt={modelAt} />
    </details>
  );
}
