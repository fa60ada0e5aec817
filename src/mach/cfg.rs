//! Order and loops of a control-flow graph given as successor lists, without recursion (module
//! bodies have tens of thousands of blocks).
//!
//! Dominators: Cooper, Harvey, Kennedy, "A Simple, Fast Dominance Algorithm", 2001. A back edge
//! goes to a block that dominates its source; the natural loop is what reaches the source
//! without passing the header.

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

/// Reverse postorder from block 0, successors visited in the order of `succs`: a successor
/// visited *last* comes right after its predecessor.
pub fn reverse_postorder(succs: &Edges) -> Vec<usize> {
    let mut seen = vec![false; succs.len()];
    let mut order = Vec::with_capacity(succs.len());
    let mut stack = vec![(0usize, 0usize)];
    if succs.is_empty() {
        return order;
    }
    seen[0] = true;
    while let Some((b, i)) = stack.pop() {
        match succs.of(b).get(i) {
            Some(&s) => {
                stack.push((b, i + 1));
                if !seen[s] {
                    seen[s] = true;
                    stack.push((s, 0));
                }
            }
            None => order.push(b),
        }
    }
    order.reverse();
    order
}

/// Immediate dominator of each block (`usize::MAX` for unreachable ones; the entry is its own).
pub fn dominators(succs: &Edges, rpo: &[usize]) -> Vec<usize> {
    let mut number = vec![usize::MAX; succs.len()];
    rpo.iter().enumerate().for_each(|(i, &b)| number[b] = i);
    let mut preds = succs.reversed_in(rpo.iter().copied());
    let mut idom = vec![usize::MAX; succs.len()];
    let Some(&entry) = rpo.first() else { return idom };
    idom[entry] = entry;
    const MANY: usize = 8;
    let mut depth = vec![0u32; succs.len()];
    let mut changed = true;
    while changed {
        changed = false;
        for &b in &rpo[1..] {
            let mut new = usize::MAX;
            // From the deepest predecessor up, if there are many: a block that thousands of others jump to (a landing)
            // then climbs the dominator tree once, not once per predecessor.
            if preds.of(b).len() > MANY {
                preds.of_mut(b).sort_by_key(|&p| std::cmp::Reverse(depth[p]));
            }
            for &p in preds.of(b) {
                if idom[p] == usize::MAX {
                    continue;
                }
                if new == usize::MAX {
                    new = p;
                    continue;
                }
                let (mut x, mut y) = (p, new);
                while x != y {
                    while number[x] > number[y] {
                        x = idom[x];
                    }
                    while number[y] > number[x] {
                        y = idom[y];
                    }
                }
                new = x;
            }
            if idom[b] != new {
                idom[b] = new;
                depth[b] = if new == usize::MAX { 0 } else { depth[new] + 1 };
                changed = true;
            }
        }
    }
    idom
}

/// Natural loops of a function.
pub struct Loops {
    /// Number of loops around each block.
    pub depth: Vec<u32>,
    /// Header of the innermost loop of each block (`usize::MAX` outside loops).
    pub header: Vec<usize>,
}

/// Finds the natural loops.
pub fn loops(succs: &Edges, rpo: &[usize]) -> Loops {
    let idom = dominators(succs, rpo);
    let preds = succs.reversed_in(rpo.iter().copied());
    // Entry and exit times of the dominator tree answer "does a dominate b" in one comparison.
    let parent = |b: usize| (Some(&b) != rpo.first() && idom[b] != usize::MAX).then_some(idom[b]);
    let children = Edges::new((0..succs.len()).map(parent)).reversed_in(rpo.iter().copied());
    let (mut enter, mut leave) = (vec![0u32; succs.len()], vec![0u32; succs.len()]);
    let mut clock = 0;
    let mut stack: Vec<(usize, usize)> = rpo.first().map(|&e| (e, 0)).into_iter().collect();
    while let Some((b, i)) = stack.pop() {
        if i == 0 {
            clock += 1;
            enter[b] = clock;
        }
        match children.of(b).get(i) {
            Some(&c) => {
                stack.push((b, i + 1));
                stack.push((c, 0));
            }
            None => leave[b] = clock,
        }
    }
    let dominates = |a: usize, b: usize| enter[a] <= enter[b] && leave[b] <= leave[a];

    let mut depth = vec![0; succs.len()];
    let mut header = vec![usize::MAX; succs.len()];
    let mut mark = vec![usize::MAX; succs.len()];
    // Outer headers come first in reverse postorder, so inner loops overwrite `header`.
    for &h in rpo {
        let mut work: Vec<usize> = preds.of(h).iter().copied().filter(|&p| dominates(h, p)).collect();
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

    #[test]
    fn nested_loops_have_depths() {
        // 0 → 1 → 2 → 3 → 2, 3 → 4 → 1, 1 → 5
        let succs = [vec![1], vec![5, 2], vec![3], vec![4, 2], vec![1], vec![]];
        let succs = Edges::new(succs.into_iter());
        let rpo = reverse_postorder(&succs);
        let loops = loops(&succs, &rpo);
        assert_eq!(loops.depth, [0, 1, 2, 2, 1, 0]);
        assert_eq!(loops.header[3], 2);
        assert_eq!(rpo[1], 1);
    }
}
