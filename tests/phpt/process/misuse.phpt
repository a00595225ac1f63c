--TEST--
Process: what is refused
--FILE--
<?php
use Swoole\Process;

foreach ([0, -1, 65, SIGKILL, SIGSEGV] as $number)
    var_dump(Process::signal($number, fn () => 1), swoole_last_error());
var_dump(Process::signal(1000));
var_dump(Process::kill(1 << 40), Process::kill(getmypid(), -1), Process::kill(getmypid(), 1000));
var_dump(Process::alarm(0), Process::alarm(1000, 3), swoole_last_error());
?>
--EXPECTF--

Warning: Swoole\Process::signal(): signal [0] cannot be handled: Invalid argument in %s on line %d
bool(false)
int(22)

Warning: Swoole\Process::signal(): signal [-1] cannot be handled: Invalid argument in %s on line %d
bool(false)
int(22)

Warning: Swoole\Process::signal(): signal [65] cannot be handled: Invalid argument in %s on line %d
bool(false)
int(22)

Warning: Swoole\Process::signal(): signal [9] cannot be handled: Invalid argument in %s on line %d
bool(false)
int(22)

Warning: Swoole\Process::signal(): signal [11] cannot be handled: Invalid argument in %s on line %d
bool(false)
int(22)

Warning: Swoole\Process::signal(): unable to find the callback of signal [1000] in %s on line %d
bool(false)

Warning: Swoole\Process::kill(): kill(1099511627776, 15) failed: Invalid argument in %s on line %d

Warning: Swoole\Process::kill(): kill(%d, -1) failed: Invalid argument in %s on line %d

Warning: Swoole\Process::kill(): kill(%d, 1000) failed: Invalid argument in %s on line %d
bool(false)
bool(false)
bool(false)

Warning: Swoole\Process::alarm(): no alarm in 0 microseconds, kind 0: Invalid argument in %s on line %d

Warning: Swoole\Process::alarm(): no alarm in 1000 microseconds, kind 3: Invalid argument in %s on line %d
bool(false)
bool(false)
int(22)
