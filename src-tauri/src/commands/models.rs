//! Models: download, check, measure, delete.

use std::fs;

use calibrate::{propose, survey, times_speech};
use messages::{Explain, Message, message};
use models::{Check, Demand, ModelChoice, Place, Role};
use session::{Pair, language_of};
use speculative::Task;
use tauri::{AppHandle, State};

use super::blocking::blocking;
use crate::{
    app_state::AppState,
    language,
    measurements::{Measured, RecommendedPair},
    types::{Answer, AppError, ModelCheck, ModelDemand, ModelRole, ModelRow, Recommendation},
};

/// All models that can be had.
#[tauri::command]
#[specta::specta]
pub async fn models(app: AppHandle) -> Answer<Vec<ModelRow>> {
    blocking(app, |state| {
        let settings = state.preferences.engine()?;
        let task = language_of(&settings).map(Task::transcribe).ok();
        let pair = task.and_then(|task| {
            Pair::choose(&state.store, &ModelChoice::default(), &settings, task).ok()
        });
        let measured = state.measured.get();
        let manifest = state.store.manifest();
        let english = language_of(&settings).map(|language| language.code() == Some("en")).ok();
        // Before a measurement the first pair is recommended, until there is one to measure.
        let is_pair = pair.as_ref().is_some_and(|pair| pair.fast.name != pair.heavy.name);
        let recommended = english.and_then(|english| {
            let measured = measured.as_ref().and_then(|it| it.recommended(manifest, english));
            measured.or_else(|| (!is_pair).then(|| manifest.first_pair(english)))
        });
        let row = |model: &models::Model| {
            let installed = state.store.find(model);
            let is = |name: Option<&str>| name == Some(&*model.name);
            ModelRow {
                name: model.name.clone(),
                roles: model.roles.iter().map(|role| role_of(*role)).collect(),
                english_only: model.is_english(),
                is_packed: model.is_packed(),
                demand: manifest.family(model).map(|family| demand_of(family.demand)),
                bytes: model.bytes as f64,
                licence: model.licence.clone(),
                is_users: installed.as_ref().is_some_and(|found| found.place == Place::UserFolder),
                installed: installed.is_some(),
                times_speech: measured.as_ref().and_then(|measured| {
                    let cost = measured.costs.iter().find(|(name, _)| *name == model.name);
                    cost.and_then(|(_, seconds)| times_speech(*seconds))
                }),
                is_fast: is(pair.as_ref().map(|pair| &*pair.fast.name)),
                is_heavy: is(pair.as_ref().map(|pair| &*pair.heavy.name)),
                is_recommended: recommended.is_some_and(|pair| pair.contains(&&*model.name)),
                pull: state.pulls.of(&model.name),
            }
        };
        Ok(manifest.models().iter().map(row).collect())
    })
    .await
}

/// Begins or goes on with a download.
#[tauri::command]
#[specta::specta]
pub async fn pull_model(app: AppHandle, name: String) -> Answer<()> {
    blocking(app, move |state| state.pulls.start(&name)).await
}

/// Stops a download; what arrived stays.
#[tauri::command]
#[specta::specta]
pub fn pause_pull(state: State<'_, AppState>, name: String) {
    state.pulls.pause(&name);
}

/// Removes the file of a model that the app got.
#[tauri::command]
#[specta::specta]
pub async fn delete_model(app: AppHandle, name: String) -> Answer<()> {
    blocking(app, move |state| {
        let model = state.store.manifest().require(&name)?;
        let Some(found) = state.store.find(model) else { return Ok(()) };
        if found.place == Place::UserFolder {
            return Err(AppError::new(&message!(
                "app-model-own-file",
                path = found.path.as_path()
            )));
        }
        fs::remove_file(&found.path).map_err(|error| {
            AppError::new(&message!(
                "app-model-not-removed",
                path = found.path.as_path(),
                what = error.to_string()
            ))
        })
    })
    .await
}

/// Compares a model's file with what was published. Takes a second for each gigabyte.
#[tauri::command]
#[specta::specta]
pub async fn check_model(app: AppHandle, name: String) -> Answer<ModelCheck> {
    blocking(app, move |state| {
        let model = state.store.manifest().require(&name)?;
        let found = state
            .store
            .find(model)
            .ok_or_else(|| AppError::new(&message!("app-model-nothing-to-check", name = &name)))?;
        Ok(match state.store.check(model, &found, &mut |_: models::Event<'_>| {})? {
            Check::Intact | Check::Imported => ModelCheck::Intact,
            Check::Differs => ModelCheck::Own,
            Check::Damaged => ModelCheck::Damaged,
        })
    })
    .await
}

/// Measures what passes cost on this machine, and which pair suits it. Takes some ten seconds; a
/// child process measures each model, so that a damaged one cannot end the app.
#[tauri::command]
#[specta::specta]
pub async fn measure_models(app: AppHandle) -> Answer<Recommendation> {
    blocking(app, |state| {
        let failed = |why: Message| AppError::new(&message!("app-not-measured", what = why));
        let no_model = || failed(message!("app-no-model-to-measure"));
        let settings = state.preferences.engine()?;
        let english = matches!(settings.language.as_deref(), None | Some("en"));
        let survey = survey(&state.store, english, &speculative::backends(), |_, _| ())
            .map_err(|error| failed(error.explain()))?;
        let costs = survey.costs.ok_or_else(|| match survey.failures.first() {
            Some((model, error)) => {
                failed(message!("app-model-not-measured", model = model, error = error.explain(),))
            }
            None => no_model(),
        })?;
        let proposal = propose(&costs).ok_or_else(no_model)?;
        let recommendation = Recommendation {
            why: proposal.why.iter().map(|reason| language::text(&reason.explain())).collect(),
            fast: proposal.fast,
            heavy: proposal.heavy,
            missing: proposal.missing,
        };
        let costs = std::iter::once(costs.fast).chain(costs.heavy);
        state.measured.keep(Measured {
            costs: costs.map(|cost| (cost.model, cost.seconds)).collect(),
            recommendation: RecommendedPair {
                fast: recommendation.fast.clone(),
                heavy: recommendation.heavy.clone(),
            },
        });
        Ok(recommendation)
    })
    .await
}

fn demand_of(demand: Demand) -> ModelDemand {
    match demand {
        Demand::Usual => ModelDemand::Usual,
        Demand::Strong => ModelDemand::Strong,
        Demand::Strongest => ModelDemand::Strongest,
    }
}

fn role_of(role: Role) -> ModelRole {
    match role {
        Role::Fast => ModelRole::Fast,
        Role::Heavy => ModelRole::Heavy,
        Role::Vad => ModelRole::Voice,
        Role::Speakers => ModelRole::Speakers,
    }
}
