--TEST--
What a child throws is printed in the child, and is not caught by its parent's code
--FILE--
<?php
use Swoole\Process;

class Last
{
    public function __destruct()
    {
        echo "destructed\n";
    }
}

foreach ([false, true] as $coroutine) {
    $last = new Last();
    try {
        $process = new Process(function () use ($last) {
            throw new Exception('in the child');
        }, false, 0, $coroutine);
        $process->start();
    } catch (Throwable) {
        echo "caught\n";
    } finally {
        if (getmypid() !== $process->pid) {
            var_dump(Process::wait()['code']);
        } else {
            echo "finally in the child\n";
        }
    }
    unset($process, $last);
}
?>
--EXPECTF--
Fatal error: Uncaught Exception: in the child in %s:%d
Stack trace:
#0 [internal function]: {closure%S}(Object(Swoole\Process))
#1 %s(%d): Swoole\Process->start()
#2 {main}
  thrown in %s on line %d
destructed
int(255)
destructed

Fatal error: Uncaught Exception: in the child in %s:%d
Stack trace:
#0 [internal function]: {closure%S}(Object(Swoole\Process))
#1 {main}
  thrown in %s on line %d
destructed
int(255)
destructed
