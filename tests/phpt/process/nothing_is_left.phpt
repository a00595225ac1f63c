--TEST--
No descriptor and no zombie is left, in parent or child; one object is started again
--FILE--
<?php
use Swoole\Process;

function descriptors(): array
{
    $open = [];
    foreach (scandir('/proc/' . getmypid() . '/fd') as $fd) {
        $to = @readlink("/proc/" . getmypid() . "/fd/$fd");
        if ($to !== false && !str_contains($to, '/proc/'))
            $open[] = preg_replace('/\d+/', 'N', $to);
    }
    sort($open);
    return $open;
}

Process::wait(false); // which makes the loop
$before = descriptors();
foreach ([0, SOCK_STREAM, SOCK_DGRAM] as $type) {
    $process = new Process(function (Process $process) use ($before, $type) {
        $more = array_diff_key(descriptors(), $before);
        exit(count($more) <= ($type === 0 ? 0 : 1) ? 0 : 1);
    }, false, $type);
    for ($i = 0; $i < 3; $i++) {
        $process->start();
        var_dump(Process::wait()['code']);
    }
    if ($type !== 0) {
        Co\run(fn () => $process->exportSocket());
    }
    unset($process);
}
gc_collect_cycles();
var_dump(count(preg_grep('/^socket/', descriptors())) - count(preg_grep('/^socket/', $before)));
var_dump(Process::wait(false));
?>
--EXPECT--
int(0)
int(0)
int(0)
int(0)
int(0)
int(0)
int(0)
int(0)
int(0)
int(0)
bool(false)
