//! Reads the ids and arguments of a catalogue. The build script reads English, the tests read all.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};

/// The messages of a catalogue and the arguments of each, both in alphabetical order.
///
/// # Errors
/// If an entry is not valid Fluent, or an id is defined twice; the message names the first such
/// entry.
pub fn read(source: &str) -> Result<BTreeMap<String, Vec<String>>, String> {
    let resource = parser::parse(source).map_err(|(_, errors)| format!("{errors:?}"))?;
    let mut messages = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut arguments = BTreeSet::new();
        if let Some(pattern) = &message.value {
            visit(pattern, &mut arguments);
        }
        let arguments = arguments.into_iter().map(str::to_owned).collect();
        if messages.insert(message.id.name.to_owned(), arguments).is_some() {
            return Err(format!("{} is defined twice", message.id.name));
        }
    }
    Ok(messages)
}

fn visit<'s>(pattern: &Pattern<&'s str>, arguments: &mut BTreeSet<&'s str>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression } => visit_expression(expression, arguments),
        }
    }
}

fn visit_expression<'s>(expression: &Expression<&'s str>, arguments: &mut BTreeSet<&'s str>) {
    match expression {
        Expression::Inline(inline) => visit_inline(inline, arguments),
        Expression::Select { selector, variants } => {
            visit_inline(selector, arguments);
            variants.iter().for_each(|variant| visit(&variant.value, arguments));
        }
    }
}

fn visit_inline<'s>(inline: &InlineExpression<&'s str>, arguments: &mut BTreeSet<&'s str>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            arguments.insert(id.name);
        }
        InlineExpression::FunctionReference { arguments: given, .. } => {
            given.positional.iter().for_each(|one| visit_inline(one, arguments));
        }
        InlineExpression::Placeable { expression } => visit_expression(expression, arguments),
        _ => {}
    }
}
