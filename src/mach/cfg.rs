//! Order and loops of a control-flow graph given as successor lists, without recursion (module
//! bodies have tens of thousands of blocks).
//!
//! A back edge goes to a block that dominates its source; the natural loop is what reaches the
//! source without passing the header. One depth-first search finds the loops of a reducible graph;
//! other graphs need dominators.

const NONE: u32 = u32::MAX;
/// Room for the path of a depth-first search: as many blocks as it goes through in most functions.
const PATH: usize = 128;

/// Edges of a graph: the neighbours of each block in one common list.
#[derive(Clone, Debug)]
pub struct Edges {
    list: Vec<usize>,
    /// Where each block's part begins; one more at the end.
    start: Vec<u32>,
}

impl Edges {
    /// From the neighbours of each block.
    pub fn new<N: IntoIterator<Item = usize>>(blocks: impl Iterator<Item = N>) -> Edges {
        let mut edges = Edges { list: Vec::new(), start: vec![0] };
        for neighbours in blocks {
            edges.list.extend(neighbours);
            edges.start.push(edges.list.len() as u32);
        }
        edges
    }
    /// From a function that appends the neighbours of a block.
    pub fn collect(blocks: usize, mut f: impl FnMut(usize, &mut Vec<usize>)) -> Edges {
        let mut edges = Edges { list: Vec::with_capacity(2 * blocks), start: Vec::with_capacity(blocks + 1) };
        edges.start.push(0);
        for b in 0..blocks {
            f(b, &mut edges.list);
            edges.start.push(edges.list.len() as u32);
        }
        edges
    }
    /// The neighbours of a block.
    pub fn of(&self, b: usize) -> &[usize] {
        &self.list[self.start[b] as usize..self.start[b + 1] as usize]
    }
    /// The neighbours of a block, to be put in another order.
    pub fn of_mut(&mut self, b: usize) -> &mut [usize] {
        &mut self.list[self.start[b] as usize..self.start[b + 1] as usize]
    }
    /// Number of blocks.
    pub fn len(&self) -> usize {
        self.start.len() - 1
    }
    /// Whether there is no block.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// The same edges the other way round; sources in ascending order.
    pub fn reversed(&self) -> Edges {
        self.reversed_in(0..self.len())
    }
    /// The edges out of the given blocks the other way round; sources in that order.
    pub fn reversed_in(&self, blocks: impl Iterator<Item = usize> + Clone) -> Edges {
        let mut start = vec![0u32; self.len() + 1];
        for b in blocks.clone() {
            self.of(b).iter().for_each(|&s| start[s + 1] += 1);
        }
        for i in 1..start.len() {
            start[i] += start[i - 1];
        }
        let mut list = vec![0; start[self.len()] as usize];
        let mut next = start.clone();
        for b in blocks {
            for &s in self.of(b) {
                list[next[s] as usize] = b;
                next[s] += 1;
            }
        }
        Edges { list, start }
    }
}

impl std::ops::Index<usize> for Edges {
    type Output = [usize];
    fn index(&self, b: usize) -> &[usize] {
        self.of(b)
    }
}

/// Which of a block's successors comes right after it in reverse postorder, if it can.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Next {
    First,
    Last,
}

/// Blocks that can be reached from `entry`, in reverse postorder.
pub fn reverse_postorder(succs: &Edges, entry: usize, next: Next) -> Vec<usize> {
    let mut seen = vec![false; succs.len()];
    let mut order = Vec::with_capacity(succs.len());
    // Blocks on the path with those of their edges that have not been followed: what is visited last comes first.
    let mut path: Vec<(u32, u32, u32)> = Vec::with_capacity(PATH);
    let begin = |b: usize| (b as u32, succs.start[b], succs.start[b + 1]);
    if entry < succs.len() {
        seen[entry] = true;
        path.push(begin(entry));
    }
    while let Some((b, first, end)) = path.last_mut() {
        if first == end {
            order.push(*b as usize);
            path.pop();
            continue;
        }
        let edge = match next {
            Next::Last => {
                *first += 1;
                *first - 1
            }
            Next::First => {
                *end -= 1;
                *end
            }
        };
        let to = succs.list[edge as usize];
        if !std::mem::replace(&mut seen[to], true) {
            path.push(begin(to));
        }
    }
    order.reverse();
    order
}

/// Immediate dominator of each block (`usize::MAX` for unreachable ones; the entry is its own).
/// `preds` are the edges between reachable blocks.
pub fn dominators(succs: &Edges, preds: &Edges, entry: usize) -> Vec<usize> {
    let order = Preorder::new(succs, entry);
    let tree = DominatorTree::new(&order, preds);
    let mut out = vec![usize::MAX; succs.len()];
    order.vertex.iter().zip(&tree.idom).for_each(|(&b, &d)| out[b] = order.vertex[d as usize]);
    out
}

/// A depth-first search, which numbers the reachable blocks.
struct Preorder {
    /// Number of each block; [`NONE`] for unreachable ones.
    number: Vec<u32>,
    /// Block of each number.
    vertex: Vec<usize>,
    /// Parent of each number in the depth-first tree.
    parent: Vec<u32>,
}

impl Preorder {
    fn new(succs: &Edges, entry: usize) -> Preorder {
        let n = succs.len();
        let (mut number, mut vertex, mut parent) =
            (vec![NONE; n], Vec::with_capacity(n), Vec::with_capacity(n));
        let mut stack: Vec<(usize, u32)> = Vec::with_capacity(PATH);
        stack.push((entry, 0));
        while let Some((b, from)) = stack.pop() {
            if number[b] == NONE {
                number[b] = vertex.len() as u32;
                parent.push(from);
                vertex.push(b);
                let unseen = succs.of(b).iter().rev().filter(|&&s| number[s] == NONE);
                stack.extend(unseen.map(|&s| (s, number[b])));
            }
        }
        Preorder { number, vertex, parent }
    }
}

/// Dominators, by the numbers of a depth-first search.
struct DominatorTree<'a> {
    order: &'a Preorder,
    /// Immediate dominator of each number.
    idom: Vec<u32>,
    /// Edges between reachable blocks.
    preds: &'a Edges,
}

impl<'a> DominatorTree<'a> {
    /// Semi-NCA: Georgiadis, "Linear-Time Algorithms for Dominators and Related Problems", 2005,
    /// section 2.3. Semidominators with path compression, then the nearest common ancestor of
    /// semidominator and parent in the dominator tree made so far.
    fn new(order: &'a Preorder, preds: &'a Edges) -> DominatorTree<'a> {
        let Preorder { number, vertex, parent } = order;
        let mut idom = parent.clone();
        let mut forest = Forest::new(parent.clone());
        for i in (1..vertex.len() as u32).rev() {
            let mut semi = idom[i as usize];
            for &p in preds.of(vertex[i as usize]) {
                let least = forest.least(number[p], i + 1);
                semi = semi.min(forest.semi[least as usize]);
            }
            forest.semi[i as usize] = semi;
        }
        for i in 1..vertex.len() {
            let mut dominator = idom[i];
            while dominator > forest.semi[i] {
                dominator = idom[dominator as usize];
            }
            idom[i] = dominator;
        }
        DominatorTree { order, idom, preds }
    }

    /// The blocks that edges back to each number come from: those that it dominates.
    fn back_edges(&self) -> impl Fn(u32) -> Vec<usize> + '_ {
        // A dominator is an ancestor in the depth-first tree, which is quickly told.
        let mut size = vec![1u32; self.order.vertex.len()];
        for i in (1..size.len()).rev() {
            size[self.order.parent[i] as usize] += size[i];
        }
        move |h| {
            let inside = h..h + size[h as usize];
            let dominated = |p: &usize| {
                let mut at = self.order.number[*p];
                while inside.contains(&at) && at > h {
                    at = self.idom[at as usize];
                }
                at == h
            };
            self.preds.of(self.order.vertex[h as usize]).iter().copied().filter(dominated).collect()
        }
    }
}

/// The part of the depth-first tree whose semidominators are known, with compressed paths.
struct Forest {
    ancestor: Vec<u32>,
    semi: Vec<u32>,
    /// The number of least semidominator on the way to the ancestor.
    label: Vec<u32>,
    path: Vec<u32>,
}

impl Forest {
    fn new(ancestor: Vec<u32>) -> Forest {
        let numbers: Vec<u32> = (0..ancestor.len() as u32).collect();
        Forest { ancestor, semi: numbers.clone(), label: numbers, path: Vec::new() }
    }

    /// The number of least semidominator on the tree path to `v` from the numbers below `linked`.
    fn least(&mut self, v: u32, linked: u32) -> u32 {
        let mut top = v;
        while self.ancestor[top as usize] >= linked {
            self.path.push(top);
            top = self.ancestor[top as usize];
        }
        let mut best = self.label[top as usize];
        let root = self.ancestor[top as usize];
        while let Some(below) = self.path.pop() {
            let own = self.label[below as usize];
            if self.semi[best as usize] < self.semi[own as usize] {
                self.label[below as usize] = best;
            } else {
                best = own;
            }
            self.ancestor[below as usize] = root;
        }
        best
    }
}

/// Natural loops of a function.
pub struct Loops {
    /// Number of loops around each block.
    pub depth: Vec<u32>,
    /// Header of the innermost loop of each block (`usize::MAX` outside loops).
    pub header: Vec<usize>,
}

/// Finds the natural loops of the graph from `entry`.
pub fn loops(succs: &Edges, entry: usize) -> Loops {
    reducible_loops(succs, entry).unwrap_or_else(|| irreducible_loops(succs, entry))
}

/// The same where every loop has one entry: then a block is on a cycle if it is in a loop.
pub fn reducible_loops(succs: &Edges, entry: usize) -> Option<Loops> {
    LoopSearch::run(succs, entry)
}

/// One depth-first search that finds all loops of a reducible graph: Wei, Mao, Zou, Chen, "A New
/// Algorithm for Identifying Loops in Decompilation", SAS 2007.
struct LoopSearch {
    /// Position on the path from the entry, from 1; 0 for blocks that are not on it.
    position: Vec<u32>,
    seen: Vec<bool>,
    /// Header of the innermost loop around a block; of a header, that of the next loop outside.
    outer: Vec<u32>,
    is_header: Vec<bool>,
}

impl LoopSearch {
    /// The loops, or `None` if one of them is entered elsewhere than at its header.
    fn run(succs: &Edges, entry: usize) -> Option<Loops> {
        let n = succs.len();
        let mut s = LoopSearch {
            position: vec![0; n],
            seen: vec![false; n],
            outer: vec![NONE; n],
            is_header: vec![false; n],
        };
        // Blocks on the path with the number of their next successor; blocks in postorder.
        let mut path: Vec<(u32, u32)> = Vec::with_capacity(PATH);
        let mut order: Vec<u32> = Vec::with_capacity(n);
        if n > 0 {
            path.push((entry as u32, 0));
            s.seen[entry] = true;
            s.position[entry] = 1;
        }
        while let Some((b, next)) = path.last_mut() {
            let b = *b as usize;
            let Some(&to) = succs.of(b).get(*next as usize) else {
                path.pop();
                s.position[b] = 0;
                order.push(b as u32);
                if let Some(&(parent, _)) = path.last() {
                    s.inside(parent, s.outer[b]);
                }
                continue;
            };
            *next += 1;
            if !std::mem::replace(&mut s.seen[to], true) {
                path.push((to as u32, 0));
                s.position[to] = path.len() as u32;
            } else if s.position[to] > 0 {
                s.is_header[to] = true;
                s.inside(b as u32, to as u32);
            } else if s.outer[to] != NONE {
                if s.position[s.outer[to] as usize] == 0 {
                    return None;
                }
                s.inside(b as u32, s.outer[to]);
            }
        }
        Some(s.finish(&order))
    }

    /// Notes that a block lies in the loop of a header, both on the path.
    fn inside(&mut self, block: u32, header: u32) {
        let (mut b, mut h) = (block, header);
        if b == h || h == NONE {
            return;
        }
        while self.outer[b as usize] != NONE {
            let known = self.outer[b as usize];
            if known == h {
                return;
            }
            // The header that comes first on the path is the outer one.
            if self.position[known as usize] < self.position[h as usize] {
                self.outer[b as usize] = h;
                (b, h) = (h, known);
            } else {
                b = known;
            }
        }
        self.outer[b as usize] = h;
    }

    fn finish(self, postorder: &[u32]) -> Loops {
        let n = self.outer.len();
        let (mut depth, mut header) = (vec![0; n], vec![usize::MAX; n]);
        // A header comes before what its loop contains.
        for &b in postorder.iter().rev() {
            let b = b as usize;
            if self.outer[b] != NONE {
                header[b] = self.outer[b] as usize;
                depth[b] = depth[header[b]];
            }
            if self.is_header[b] {
                header[b] = b;
                depth[b] += 1;
            }
        }
        Loops { depth, header }
    }
}

/// The natural loops of any graph, by dominators.
fn irreducible_loops(succs: &Edges, entry: usize) -> Loops {
    let order = Preorder::new(succs, entry);
    let preds = succs.reversed_in(order.vertex.iter().copied());
    let tree = DominatorTree::new(&order, &preds);
    let back_edges = tree.back_edges();
    let mut depth = vec![0; succs.len()];
    let mut header = vec![usize::MAX; succs.len()];
    let mut mark = vec![usize::MAX; succs.len()];
    // A dominator comes first in preorder, so inner loops overwrite `header`.
    for (number, &h) in order.vertex.iter().enumerate() {
        let mut work = back_edges(number as u32);
        if work.is_empty() {
            continue;
        }
        mark[h] = h;
        depth[h] += 1;
        header[h] = h;
        while let Some(b) = work.pop() {
            if mark[b] == h {
                continue;
            }
            mark[b] = h;
            depth[b] += 1;
            header[b] = h;
            work.extend_from_slice(preds.of(b));
        }
    }
    Loops { depth, header }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Small numbers, the same in each run.
    fn random() -> impl FnMut(usize) -> usize {
        let mut state = 1u64;
        move |below| {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            (state >> 33) as usize % below
        }
    }

    #[test]
    fn nested_loops_have_depths() {
        // 0 → 1 → 2 → 3 → 2, 3 → 4 → 1, 1 → 5
        let succs = [vec![1], vec![5, 2], vec![3], vec![4, 2], vec![1], vec![]];
        let succs = Edges::new(succs.into_iter());
        let loops = loops(&succs, 0);
        assert_eq!(loops.depth, [0, 1, 2, 2, 1, 0]);
        assert_eq!(loops.header[3], 2);
        assert_eq!(reverse_postorder(&succs, 0, Next::Last)[1], 1);
    }

    #[test]
    fn dominators_are_on_every_path() {
        let mut random = random();
        for _ in 0..2000 {
            let n = 2 + random(9);
            let succs = Edges::collect(n, |_, list| list.extend((0..random(4)).map(|_| random(n))));
            let idom = dominators(
                &succs,
                &succs.reversed_in(reverse_postorder(&succs, 0, Next::Last).into_iter()),
                0,
            );
            let reached = |without: usize| {
                let mut seen = vec![false; n];
                let mut work = vec![0];
                while let Some(b) = work.pop() {
                    if b != without && !std::mem::replace(&mut seen[b], true) {
                        work.extend_from_slice(succs.of(b));
                    }
                }
                seen
            };
            let all = reached(usize::MAX);
            let without: Vec<Vec<bool>> = (0..n).map(reached).collect();
            for b in 1..n {
                let dominators: Vec<usize> = (0..n).filter(|&d| d != b && all[b] && !without[d][b]).collect();
                // The immediate one is dominated by all others.
                let immediate =
                    dominators.iter().find(|&&d| dominators.iter().all(|&o| o == d || !without[o][d]));
                assert_eq!(idom[b], immediate.copied().unwrap_or(usize::MAX));
            }
        }
    }

    #[test]
    fn both_searches_agree_on_random_graphs() {
        let (mut random, mut reducible) = (random(), 0);
        for _ in 0..3000 {
            let n = 2 + random(9);
            let succs = Edges::collect(n, |_, list| list.extend((0..random(3)).map(|_| random(n))));
            if let Some(found) = LoopSearch::run(&succs, 0) {
                let expected = irreducible_loops(&succs, 0);
                assert_eq!((found.depth, found.header), (expected.depth, expected.header));
                reducible += 1;
            }
        }
        assert!(reducible > 1000);
    }
}
