--TEST--
A queue of the system: shared, for one child, without waiting, removed
--EXTENSIONS--
sockets
--FILE--
<?php
use Swoole\Process;

$key = 0x57000000 | (getmypid() & 0xffffff);
$process = new Process(function (Process $process) {
    while (($data = $process->pop()) !== 'end') {
        $process->write("got $data");
    }
}, false);
var_dump($process->useQueue($key), $process->msgQueueKey === $key, is_int($process->msgQueueId));
var_dump($process->statQueue());
$process->start();
var_dump($process->push('one'), $process->read());
var_dump($process->push(str_repeat('x', 5000)), strlen($process->read()));
$process->push('end');
Process::wait();

$own = [new Process(fn () => 1), new Process(fn () => 1)];
foreach ($own as $number => $each) {
    $each->useQueue($key, 1 | Process::IPC_NOWAIT);
    $each->push("for $number");
}
var_dump($own[1]->pop(), $own[1]->pop(), swoole_errno() === SOCKET_ENOMSG, $own[0]->pop(3));
var_dump($process->freeQueue(), $own[0]->push('x'), $own[0]->freeQueue());
try {
    var_dump((new Process(fn () => 1))->pop());
} catch (Error $error) {
    echo $error->getMessage();
}
?>
--EXPECTF--
bool(true)
bool(true)
bool(true)
array(2) {
  ["queue_num"]=>
  int(0)
  ["queue_bytes"]=>
  int(0)
}
bool(true)
string(7) "got one"
bool(true)
int(5004)
string(5) "for 1"
bool(false)
bool(true)
string(3) "for"

Warning: Swoole\Process::freeQueue(): msgctl() failed: Invalid argument in %s on line %d
bool(true)
bool(false)
bool(false)

Warning: Swoole\Process::pop(): no queue: call useQueue() first in %s on line %d
bool(false)
