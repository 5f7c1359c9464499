//! Source text as words and marks, without comments, strings and test code.

/// The tokens of a source text: identifiers, `::`, and single marks.
pub(crate) fn tokens(source: &str) -> Vec<String> {
    without_tests(split(source))
}

fn split(source: &str) -> Vec<String> {
    let c: Vec<char> = source.chars().collect();
    let (mut tokens, mut i) = (Vec::new(), 0);
    let at = |i: usize| c.get(i).copied().unwrap_or('\0');
    while i < c.len() {
        if at(i) == '/' && at(i + 1) == '/' {
            while i < c.len() && c[i] != '\n' {
                i += 1;
            }
        } else if at(i) == '/' && at(i + 1) == '*' {
            i = after_comment(&c, i);
        } else if at(i) == '"' {
            i = after_string(&c, i);
            tokens.push("\"".to_owned());
        } else if at(i) == '\'' {
            i = after_quote(&c, i);
        } else if at(i).is_alphabetic() || at(i) == '_' {
            let begin = i;
            while at(i).is_alphanumeric() || at(i) == '_' {
                i += 1;
            }
            let word: String = c[begin..i].iter().collect();
            let is_raw = matches!(&*word, "r" | "br" | "cr") && matches!(at(i), '"' | '#');
            match is_raw.then(|| after_raw_string(&c, i)).flatten() {
                Some(end) => {
                    i = end;
                    tokens.push("\"".to_owned());
                }
                None => tokens.push(word),
            }
        } else if at(i) == ':' && at(i + 1) == ':' {
            tokens.push("::".to_owned());
            i += 2;
        } else {
            if !c[i].is_whitespace() {
                tokens.push(c[i].to_string());
            }
            i += 1;
        }
    }
    tokens
}

fn after_comment(c: &[char], mut i: usize) -> usize {
    let mut depth = 0;
    while i < c.len() {
        match (c[i], c.get(i + 1)) {
            ('/', Some('*')) => (depth, i) = (depth + 1, i + 2),
            ('*', Some('/')) => (depth, i) = (depth - 1, i + 2),
            _ => i += 1,
        }
        if depth == 0 {
            break;
        }
    }
    i
}

fn after_string(c: &[char], mut i: usize) -> usize {
    i += 1;
    while i < c.len() && c[i] != '"' {
        i += if c[i] == '\\' { 2 } else { 1 };
    }
    i + 1
}

fn after_raw_string(c: &[char], mut i: usize) -> Option<usize> {
    let hashes = c[i..].iter().take_while(|c| **c == '#').count();
    i += hashes;
    if c.get(i) != Some(&'"') {
        return None;
    }
    i += 1;
    while i < c.len() {
        if c[i] == '"' && c[i + 1..].iter().take(hashes).filter(|c| **c == '#').count() == hashes {
            return Some(i + 1 + hashes);
        }
        i += 1;
    }
    Some(i)
}

/// After a character, or after the mark of a lifetime.
fn after_quote(c: &[char], i: usize) -> usize {
    match (c.get(i + 1), c.get(i + 2)) {
        (Some('\\'), _) => (i + 3..c.len()).find(|i| c[*i] == '\'').map_or(c.len(), |i| i + 1),
        (_, Some('\'')) => i + 3,
        _ => i + 1,
    }
}

/// Leaves out the items under `#[cfg(test)]` and the like.
fn without_tests(tokens: Vec<String>) -> Vec<String> {
    let (mut kept, mut i) = (Vec::new(), 0);
    while i < tokens.len() {
        if tokens[i] != "#" {
            kept.push(tokens[i].clone());
            i += 1;
            continue;
        }
        let end = after_attribute(&tokens, i);
        let has = |word: &str| tokens[i..end].iter().any(|token| token == word);
        let is_test = has("cfg") && has("test") && !has("not");
        i = if is_test { after_item(&tokens, end) } else { end };
    }
    kept
}

fn after_attribute(tokens: &[String], i: usize) -> usize {
    let Some(open) = (i..tokens.len()).find(|i| tokens[*i] == "[") else { return tokens.len() };
    let mut depth = 0;
    for (i, token) in tokens.iter().enumerate().skip(open) {
        match &**token {
            "[" => depth += 1,
            "]" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return i + 1;
        }
    }
    tokens.len()
}

fn after_item(tokens: &[String], mut i: usize) -> usize {
    while tokens.get(i).is_some_and(|token| token == "#") {
        i = after_attribute(tokens, i);
    }
    let mut depth = 0;
    while i < tokens.len() {
        match &*tokens[i] {
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => {
                depth -= 1;
                if depth == 0 && tokens[i] == "}" {
                    // A `use` with braces goes on to its semicolon.
                    let is_use_end = tokens.get(i + 1).is_some_and(|token| token == ";");
                    return i + 1 + usize::from(is_use_end);
                }
            }
            ";" | "," if depth == 0 => return i + 1,
            _ => {}
        }
        i += 1;
    }
    i
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_strings_and_tests_are_left_out() {
        let text = "use a::b; // use c\n/* /* x */ y */ let l: &'a str = r#\"use \"d\"\"#; 'x'; '\\'';\n#[cfg(test)] mod tests { use e::f; }\n#[cfg(test)]\nuse {g, h};\nfn k() {}";
        let found = tokens(text).join(" ");
        assert_eq!(found, "use a :: b ; let l : & a str = \" ; ; ; fn k ( ) { }");
    }
}
