//! Names of machine blocks, made from the names of the blocks they come from. Most blocks on edges
//! vanish before anything is printed, so a name is a few words until somebody asks for its text.
//!
//! ```text
//! edge from "while1.body" to "while1.exit"   ⇒  while1.body.to.while1.exit
//! ```

/// The name of a block of a function.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NameId(u32);

#[derive(Clone, Debug)]
enum Name {
    /// Part of the common text.
    Text { start: u32, end: u32 },
    /// Of a block on an edge.
    Edge(NameId, NameId),
    /// Another one and what is appended.
    With(NameId, &'static str),
}

/// The names of a function's blocks.
#[derive(Clone, Debug, Default)]
pub struct Names {
    text: String,
    all: Vec<Name>,
}

impl Names {
    fn add(&mut self, name: Name) -> NameId {
        self.all.push(name);
        NameId(self.all.len() as u32 - 1)
    }
    /// A name as it stands.
    pub fn text(&mut self, name: &str) -> NameId {
        let start = self.text.len() as u32;
        self.text.push_str(name);
        let end = self.text.len() as u32;
        self.add(Name::Text { start, end })
    }
    /// The name of a block on an edge.
    pub fn edge(&mut self, from: NameId, to: NameId) -> NameId {
        self.add(Name::Edge(from, to))
    }
    /// A name with an ending.
    pub fn with(&mut self, name: NameId, ending: &'static str) -> NameId {
        self.add(Name::With(name, ending))
    }
    /// Appends the text of a name.
    pub fn put(&self, name: NameId, out: &mut String) {
        match self.all[name.0 as usize] {
            Name::Text { start, end } => out.push_str(&self.text[start as usize..end as usize]),
            Name::Edge(from, to) => {
                let before = out.len();
                self.put(from, out);
                out.push_str(if out.len() == before { "to." } else { ".to." });
                self.put(to, out);
            }
            Name::With(name, ending) => {
                self.put(name, out);
                out.push_str(ending);
            }
        }
    }
    /// The text of a name.
    pub fn get(&self, name: NameId) -> String {
        let mut out = String::new();
        self.put(name, &mut out);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_composed() {
        let mut names = Names::default();
        let (entry, body) = (names.text(""), names.text("while1.body"));
        let edge = names.edge(entry, body);
        let further = names.edge(edge, body);
        let frame = names.with(further, ".frame");
        assert_eq!(names.get(edge), "to.while1.body");
        assert_eq!(names.get(frame), "to.while1.body.to.while1.body.frame");
    }
}
