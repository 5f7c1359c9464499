//! Which models of a session work, and the events of a change.

use speculative::Role;

use crate::{Config, ModelChange, ModelNotice};

/// Which models of a session work, as far as it was reported.
#[derive(Clone, Debug)]
pub(crate) struct WorkingModels {
    /// The models' names, by role.
    names: [String; 2],
    works: [bool; 2],
    /// Whether the fast model is left out on purpose.
    translates: bool,
    absent: Option<ModelNotice>,
}

impl WorkingModels {
    pub(crate) fn new(config: &Config) -> Self {
        let Config { fast, heavy, absent, task, .. } = config;
        let is_absent =
            |role| absent.as_ref().is_some_and(|notice: &ModelNotice| notice.role == role);
        // A translation has no fast model.
        let works = [!task.translate && !is_absent(Role::Fast), !is_absent(Role::Heavy)];
        let names = [fast.clone(), heavy.clone()];
        Self { names, works, translates: task.translate, absent: absent.clone() }
    }

    /// Why one model works alone from the start.
    pub(crate) fn absent(&self) -> Option<&ModelNotice> {
        self.absent.as_ref()
    }

    /// Notes which models work now. Returns the changes, good news first; if a model is still
    /// missing after good news, it is named again.
    pub(crate) fn follow(&mut self, works: [bool; 2]) -> Vec<ModelNotice> {
        let before = std::mem::replace(&mut self.works, works);
        let roles = [Role::Fast, Role::Heavy];
        let is_back = |role: &Role| works[*role as usize] && !before[*role as usize];
        let any_is_back = roles.iter().any(is_back);
        let is_news = |role: &Role| {
            let (works, worked) = (works[*role as usize], before[*role as usize]);
            let is_wanted = *role == Role::Heavy || !self.translates;
            !works && (worked || any_is_back && is_wanted)
        };
        let good = roles.into_iter().filter(is_back);
        good.chain(roles.into_iter().filter(is_news)).map(|role| self.notice(role)).collect()
    }

    fn notice(&self, role: Role) -> ModelNotice {
        let other = 1 - role as usize;
        let works = self.works[role as usize];
        match &self.absent {
            Some(absent) if absent.role == role => absent.clone(),
            _ => ModelNotice {
                role,
                name: self.names[role as usize].clone(),
                alone: (!works && self.works[other]).then(|| self.names[other].clone()),
                change: if works { ModelChange::Well } else { ModelChange::Failing },
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn models(absent: Option<Role>) -> WorkingModels {
        let notice = |role| ModelNotice {
            role,
            name: "gone".to_owned(),
            alone: Some("here".to_owned()),
            change: ModelChange::NotInstalled,
        };
        let names = if absent.is_some() { ["here"; 2] } else { ["tiny", "base"] };
        WorkingModels {
            names: names.map(str::to_owned),
            works: [absent != Some(Role::Fast), absent != Some(Role::Heavy)],
            translates: false,
            absent: absent.map(notice),
        }
    }

    #[test]
    fn each_change_of_a_model_is_told_once_and_a_lasting_one_again_after_good_news() {
        let (both, fast, heavy, none) = ([true; 2], [true, false], [false, true], [false; 2]);
        for (absent, works, told) in [
            (None, &[both][..], &[][..]),
            (None, &[fast, fast, both], &["base failing tiny", "base well"]),
            (None, &[heavy, both], &["tiny failing base", "tiny well"]),
            (
                None,
                &[fast, none, heavy],
                &["base failing tiny", "tiny failing", "base well", "tiny failing base"],
            ),
            (
                Some(Role::Heavy),
                &[fast, none, fast],
                &["here failing", "here well", "gone missing here"],
            ),
        ] {
            let mut models = models(absent);
            let all: Vec<String> = works
                .iter()
                .flat_map(|works| models.follow(*works))
                .map(|notice| {
                    let alone = notice.alone.as_deref().unwrap_or_default();
                    format!("{} {} {alone}", notice.name, notice.state()).trim_end().to_owned()
                })
                .collect();
            assert_eq!(all, told, "{absent:?} {works:?}");
        }
    }
}
