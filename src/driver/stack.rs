//! Runs the compiler on a thread with a very large stack. Syntax trees are as deep as the
//! user's expressions, and walking or dropping a tree recurses; the stack is only reserved
//! address space until it is touched.

/// Sizes to try: some systems limit the address space.
const SIZES: [usize; 4] = [4 << 30, 1 << 30, 256 << 20, 64 << 20];

/// Runs `work` on a large stack. `Err` holds the message of a panic.
pub fn with_large_stack<T: Send>(work: impl FnOnce() -> T + Send) -> Result<T, String> {
    let job = std::sync::Mutex::new(Some(work));
    let slot = std::sync::Mutex::new(None);
    std::thread::scope(|scope| {
        for size in SIZES {
            let builder = std::thread::Builder::new().name("compiler".to_string()).stack_size(size);
            let spawned = builder.spawn_scoped(scope, || {
                let work = job.lock().ok().and_then(|mut job| job.take());
                let outcome = work.map(|w| std::panic::catch_unwind(std::panic::AssertUnwindSafe(w)));
                if let Ok(mut slot) = slot.lock() {
                    *slot = outcome;
                }
            });
            if let Ok(handle) = spawned {
                let _ = handle.join();
                break;
            }
        }
    });
    match slot.into_inner() {
        Ok(Some(Ok(value))) => Ok(value),
        Ok(Some(Err(panic))) => Err(panic_message(panic.as_ref())),
        _ => Err("cannot start a thread".to_string()),
    }
}

fn panic_message(panic: &(dyn std::any::Any + Send)) -> String {
    match (panic.downcast_ref::<&str>(), panic.downcast_ref::<String>()) {
        (Some(text), _) => text.to_string(),
        (_, Some(text)) => text.clone(),
        _ => "unknown panic".to_string(),
    }
}
