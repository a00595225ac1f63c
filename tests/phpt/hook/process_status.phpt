--TEST--
Hooked processes: results are those of PHP without hooks
--FILE--
<?php
use Swoole\Coroutine as Co;
use function Swoole\Coroutine\run;

function results(): array
{
    $results = [];
    $close = function (string $command): int {
        return proc_close(proc_open($command, [], $pipes));
    };
    $results['proc_close'] = [$close('true'), $close('exit 7'), $close('kill -15 $$')];
    $results['pclose'] = [pclose(popen('true', 'r')), pclose(popen('exit 7', 'w')), pclose(popen('kill -15 $$', 'r'))];
    exec('exit 5', $lines, $code);
    $results['exec'] = [$lines, $code];
    $results['shell_exec'] = [shell_exec('true'), shell_exec('printf x'), shell_exec('/no/such/program 2>/dev/null')];
    $results['exec of nothing'] = exec('no-such-program 2>/dev/null', $lines, $code) . $code;

    $stream = popen('cat >&2; exit 9', 'w');
    $results['written'] = [fwrite($stream, ''), pclose($stream)];
    $stream = popen('echo a; echo b', 'r');
    $results['lines'] = [fgets($stream), fgets($stream), fgets($stream), feof($stream), pclose($stream)];

    $process = proc_open('exit 6', [], $pipes);
    while (proc_get_status($process)['running']) {
        usleep(1000);
    }
    $results['taken'] = proc_close($process);

    $process = proc_open(['sleep', '1000'], [], $pipes);
    proc_terminate($process);
    $results['ended'] = proc_close($process);

    return $results;
}

$before = results();
run(function () use ($before) {
    var_dump(results() === $before);
    Swoole\Runtime::setHookFlags(0);
    var_dump(results() === $before);
});
var_dump(results() === $before);
echo json_encode($before, JSON_PRETTY_PRINT), "\n";
?>
--EXPECTF--
bool(true)
bool(true)
bool(true)
%A"exec": [
        [],
        5
    ],%A
