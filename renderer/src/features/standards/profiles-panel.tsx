import { type MethodReport, type ProfileView } from '../../../../shared/contract/method-report.ts';
import { type CalculationReport } from '../../../../shared/contract/outcomes.ts';
import { useProcedure } from '../../api/client.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { includingNode } from '../results/including-trace.ts';
import { targetNode, type TraceTarget } from '../results/trace-node.ts';
import { TraceNumber } from '../results/trace-number.tsx';
import styles from './profiles-panel.module.css';

const DIGITS = 1;
/** Switches of the method, in the order in which a bridge turns them. */
const SWITCHES = ['electricity', 'capitalGoods', 'scaling'] as const;
/** Clauses of tests that are not a switch of the total. */
const TESTS = ['cutOff', 'unit', 'primaryData', 'validity', 'report'] as const;

type Kind = 'excluding' | 'including';

/** A column per standard: its totals, how it sets every switch, and the clause for it. */
export function ProfilesPanel({ report }: { readonly report: MethodReport }) {
  const { t, fixed } = useTexts();
  const { profiles } = report;
  const { data: calculation } = useProcedure('calculation.run', {});
  const total = (profile: ProfileView, kind: Kind) => {
    const text = fixed(profile[`${kind}BiogenicCo2Kg`], DIGITS);
    const target = targetOf(profile, kind, calculation);
    return target === undefined ? (
      text
    ) : (
      <TraceNumber
        target={target}
        basis={profile.electricity}
        name={t(`tracePanel.profile.${kind}`, { profile: profile.title })}
        text={text}
      />
    );
  };
  return (
    <Panel title={t('standards.profiles.title')} subtitle={t('standards.profiles.subtitle')}>
      <DataTable label={t('standards.profiles.title')} className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('standards.profiles.unit')}</th>
            {profiles.map((profile, index) => (
              <th key={profile.id} scope="col" className={styles['profile']}>
                <strong>{profile.title}</strong>
                {index === 0 && (
                  <span className={styles['headline']}>{t('standards.profiles.headline')}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className={styles['total']}>
            <th scope="row">{t('standards.profiles.excluding')}</th>
            {profiles.map((profile) => (
              <td key={profile.id}>{total(profile, 'excluding')}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('standards.profiles.including')}</th>
            {profiles.map((profile) => (
              <td key={profile.id}>{total(profile, 'including')}</td>
            ))}
          </tr>
          {SWITCHES.map((name) => (
            <tr key={name}>
              <th scope="row">{t(`method.switch.${name}`)}</th>
              {profiles.map((profile) => (
                <td key={profile.id} {...differs(profile, profiles[0], name)}>
                  <span className={styles['setting']}>
                    <span>
                      {t(
                        name === 'electricity'
                          ? `basis.${profile.electricity}`
                          : `method.setting.${profile[name]}`,
                      )}
                    </span>
                    <Clause profile={profile} name={name} />
                  </span>
                </td>
              ))}
            </tr>
          ))}
          {TESTS.map((name) => (
            <tr key={name}>
              <th scope="row">{t(`standards.test.${name}`)}</th>
              {profiles.map((profile) => (
                <td key={profile.id}>
                  <Clause profile={profile} name={name} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Panel>
  );
}

function targetOf(
  profile: ProfileView,
  kind: Kind,
  calculation: CalculationReport | undefined,
): TraceTarget | undefined {
  const { id, title, electricity, excludingBiogenicCo2Kg } = profile;
  const target = `profile:${id}`;
  if (kind === 'excluding' || calculation === undefined) {
    return kind === 'excluding' ? target : undefined;
  }
  const params = { profile: title, basis: electricity };
  return includingNode(
    profile.includingBiogenicCo2Kg,
    targetNode(target, 'profile', params, excludingBiogenicCo2Kg),
    calculation.totals[electricity],
  );
}

function Clause({ profile, name }: { readonly profile: ProfileView; readonly name: string }) {
  const { t } = useTexts();
  const clause = profile.clauses[name];
  return clause === undefined ? null : (
    <span className={styles['clause']}>{t('standards.clause', { clause })}</span>
  );
}

/** Marks a setting that is not the headline's. */
function differs(
  profile: ProfileView,
  headline: ProfileView | undefined,
  name: (typeof SWITCHES)[number],
): object {
  return headline !== undefined && profile[name] !== headline[name] ? { 'data-differs': true } : {};
}
