//! A buffered file descriptor: the state under binary file objects.

use super::{closed_bytes_error, closed_error, last_os_error, unsupported};
use crate::error::R;
use crate::platform;
use crate::prelude::*;
use crate::value::Value;

const CHUNK: usize = 8192;

pub struct Buffered {
    pub fd: i32,
    /// As given to `open`: a str, bytes or int.
    pub name: Value,
    pub mode: &'static str,
    pub readable: bool,
    pub writable: bool,
    pub close_fd: bool,
    /// Bytes are written at once.
    pub unbuffered: bool,
    read: Vec<u8>,
    /// Index of the first unread byte in `read`.
    at: usize,
    write: Vec<u8>,
}

impl Buffered {
    pub fn new(fd: i32, name: Value, mode: &'static str, readable: bool, writable: bool) -> Buffered {
        Buffered {
            fd,
            name,
            mode,
            readable,
            writable,
            close_fd: true,
            unbuffered: false,
            read: Vec::new(),
            at: 0,
            write: Vec::new(),
        }
    }

    pub fn is_closed(&self) -> bool {
        self.fd < 0
    }

    pub fn check_open(&self) -> R<()> {
        if self.is_closed() {
            return closed_error();
        }
        Ok(())
    }
    /// As `check_open`, in the words of the layer of bytes: "`what` closed file".
    pub fn check_open_to(&self, what: &str) -> R<()> {
        if self.is_closed() {
            return closed_bytes_error(what);
        }
        Ok(())
    }
    /// As `check_open_to`; without a buffer the layer of the descriptor answers.
    pub fn check_open_for(&self, what: &str) -> R<()> {
        match self.unbuffered {
            true => self.check_open_raw(),
            false => self.check_open_to(what),
        }
    }
    /// In the words of the layer of the descriptor.
    pub fn check_open_raw(&self) -> R<()> {
        self.check_open_to("I/O operation on")
    }
    /// For the text layer.
    pub fn check_readable(&self) -> R<()> {
        self.check_open()?;
        if !self.readable {
            return unsupported("not readable");
        }
        Ok(())
    }
    pub fn check_writable(&self) -> R<()> {
        self.check_open()?;
        if !self.writable {
            return unsupported("not writable");
        }
        Ok(())
    }

    /// What has been read ahead.
    pub fn ahead(&self) -> &[u8] {
        &self.read[self.at..]
    }

    pub fn consume(&mut self, n: usize) {
        self.at += n;
        if self.at == self.read.len() {
            self.read.clear();
            self.at = 0;
        }
    }

    /// Reads more into the buffer; false at the end of the file.
    pub fn fill(&mut self) -> R<bool> {
        if !self.write.is_empty() {
            self.flush()?;
        }
        if self.at > 0 {
            self.read.drain(..self.at);
            self.at = 0;
        }
        let old = self.read.len();
        // Grow geometrically, so that long reads take few calls.
        let room = CHUNK.max(old);
        self.read.resize(old + room, 0);
        let n = loop {
            let n = unsafe { libc::read(self.fd, self.read.as_mut_ptr().add(old).cast(), room) };
            if n >= 0 || !interrupted() {
                break n;
            }
        };
        if n < 0 {
            self.read.truncate(old);
            return last_os_error(Value::UNSET);
        }
        self.read.truncate(old + n as usize);
        Ok(n > 0)
    }

    /// The rest of the file.
    pub fn read_all(&mut self) -> R<Vec<u8>> {
        while self.fill()? {}
        let rest = self.ahead().to_vec();
        self.consume(rest.len());
        Ok(rest)
    }

    /// Up to `n` bytes; fewer only at the end.
    pub fn read_n(&mut self, n: usize) -> R<Vec<u8>> {
        while self.ahead().len() < n && self.fill()? {}
        let part = self.ahead()[..n.min(self.ahead().len())].to_vec();
        self.consume(part.len());
        Ok(part)
    }

    pub fn write(&mut self, data: &[u8]) -> R<()> {
        if !self.read.is_empty() {
            self.drop_ahead()?;
        }
        if self.write.len() + data.len() > CHUNK {
            self.flush()?;
            if data.len() >= CHUNK {
                return self.write_out(data);
            }
        }
        self.write.extend_from_slice(data);
        if self.unbuffered {
            self.flush()?;
        }
        Ok(())
    }

    fn write_out(&mut self, data: &[u8]) -> R<()> {
        if platform::write_all(self.fd, data) {
            return Ok(());
        }
        last_os_error(Value::UNSET)
    }

    pub fn flush(&mut self) -> R<()> {
        if self.write.is_empty() {
            return Ok(());
        }
        let data = core::mem::take(&mut self.write);
        let result = self.write_out(&data);
        // Keep the allocation for the next round.
        self.write = data;
        self.write.clear();
        result
    }

    /// Forgets bytes read ahead and moves the descriptor back before them.
    fn drop_ahead(&mut self) -> R<()> {
        let n = self.ahead().len();
        self.read.clear();
        self.at = 0;
        if n > 0 {
            unsafe { libc::lseek(self.fd, -(n as i64), libc::SEEK_CUR) };
        }
        Ok(())
    }

    pub fn seekable(&self) -> bool {
        !self.is_closed() && unsafe { libc::lseek(self.fd, 0, libc::SEEK_CUR) } >= 0
    }

    pub fn seek(&mut self, offset: i64, whence: i32) -> R<i64> {
        self.flush()?;
        self.drop_ahead()?;
        let at = unsafe { libc::lseek(self.fd, offset, whence) };
        if at < 0 {
            return last_os_error(Value::UNSET);
        }
        Ok(at)
    }

    pub fn tell(&mut self) -> R<i64> {
        let at = unsafe { libc::lseek(self.fd, 0, libc::SEEK_CUR) };
        if at < 0 {
            return last_os_error(Value::UNSET);
        }
        Ok(at - self.ahead().len() as i64 + self.write.len() as i64)
    }

    pub fn truncate(&mut self, size: i64) -> R<()> {
        self.flush()?;
        if unsafe { libc::ftruncate(self.fd, size) } < 0 {
            return last_os_error(Value::UNSET);
        }
        Ok(())
    }

    pub fn is_tty(&self) -> bool {
        unsafe { libc::isatty(self.fd) == 1 }
    }

    pub fn close(&mut self) -> R<()> {
        if self.is_closed() {
            return Ok(());
        }
        let flushed = self.flush();
        let fd = core::mem::replace(&mut self.fd, -1);
        self.read = Vec::new();
        self.at = 0;
        if self.close_fd && unsafe { libc::close(fd) } < 0 {
            flushed?;
            return last_os_error(Value::UNSET);
        }
        flushed
    }
}

fn interrupted() -> bool {
    platform::errno() == libc::EINTR
}
