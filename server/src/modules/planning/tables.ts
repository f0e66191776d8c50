import type {
  DependencyType,
  FusionMode,
  IndicatorDirection,
  Light,
  ObjectiveLine,
  PointKind,
  ReadingAggregate,
  TaskKind,
  TaskLine,
} from '@hepai/contract/planning-shapes'
import type { Defaulted } from '../../platform/tables.ts'

type Owned = { city_id: Defaulted<number>; id: string; plan_id: string }
type Versioned = { removed_at: Defaulted<Date | null>; version: Defaulted<number> }

declare module '../../platform/tables.ts' {
  interface Tables {
    priority: {
      city_id: Defaulted<number>
      id: string
      year: number
      name: string
      description: Defaulted<string>
      sort: Defaulted<number>
      retired_on: string | null
      version: Defaulted<number>
    }
    plan: {
      city_id: Defaulted<number>
      id: string
      organization_id: string
      name: string
      year: number
      start_on: string
      copied_from_id: string | null
      archived_at: Defaulted<Date | null>
      seq: Defaulted<number>
      end_on: string
      task_count: Defaulted<number>
      done_count: Defaulted<number>
      progress_percent: Defaulted<number>
      open_ends: Defaulted<string[]>
      changed_at: Timestamp
      version: Defaulted<number>
      initials: Defaulted<string>
    }
    priority_answer: {
      city_id: Defaulted<number>
      plan_id: string
      priority_id: string
      answer: string
      version: Defaulted<number>
    }
    objective: Owned &
      Versioned & {
        line: ObjectiveLine
        name: string
        note: string
        priority_id: string | null
        weight: number
        sort: number
      }
    initiative: Owned &
      Versioned & {
        name: string
        point_kind: PointKind
        point: string
        mode: FusionMode
        mode_name: string
        objective_ids: string[]
        sort: number
      }
    task: Owned &
      Versioned & {
        parent_id: string | null
        objective_id: string | null
        initiative_id: string | null
        kind: TaskKind
        line: TaskLine
        name: string
        organization_id: string
        owner_id: string | null
        duration_days: number
        not_before: string | null
        due_on: string | null
        started_on: string | null
        finished_on: string | null
        money_planned: number | null
        money_spent: number | null
        weight: number
        stage: string
        note: string
        sort: number
        branches: Json
        start_on: Defaulted<string | null>
        end_on: Defaulted<string | null>
        deadline: Defaulted<string | null>
        late_after: Defaulted<string | null>
        initials: Defaulted<string>
      }
    dependency: Owned & Versioned & { from_id: string; to_id: string; type: DependencyType; lag_days: number }
    indicator: Owned &
      Versioned & {
        objective_id: string | null
        task_id: string | null
        name: string
        unit: string
        caliber: string
        source: string
        direction: IndicatorDirection
        aggregate: ReadingAggregate
        baseline_value: Numeric | null
        baseline_on: string | null
        target_value: Numeric | null
        target_on: string | null
        decimals: number
        weight: number
        sort: number
        value: Numeric | null
        value_on: Defaulted<string | null>
        reading_count: Defaulted<number>
        initials: Defaulted<string>
      }
    reading: {
      city_id: Defaulted<number>
      id: string
      indicator_id: string
      occurred_on: string
      value: Numeric
      note: Defaulted<string>
      recorded_at: Timestamp
      recorded_by: string | null
      recorded_by_name: string
      corrects_id: string | null
      corrected_by_id: string | null
    }
    baseline: Owned & { name: string; taken_on: string; taken_at: Timestamp; taken_by: string | null }
    baseline_task: {
      city_id: Defaulted<number>
      baseline_id: string
      task_id: string
      start_on: string
      end_on: string
    }
    light_override: Owned & {
      subject: 'task' | 'objective'
      subject_id: string
      light: Light
      reason: string
      expires_on: string
      made_by: string | null
      made_by_name: string
      made_at: Timestamp
      cancelled_at: Defaulted<Date | null>
    }
    plan_change: {
      city_id: Defaulted<number>
      plan_id: string
      seq: number
      at: Timestamp
      by_account: string | null
      by_name: string
      label: string
      task_ids: Defaulted<string[]>
    }
  }
}
