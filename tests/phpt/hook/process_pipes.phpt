--TEST--
Hooked processes: who reads from or writes to a pipe, or waits for a process, holds up nobody
--FILE--
<?php
use Swoole\Coroutine as Co;
use function Swoole\Coroutine\run;

$fifo = tempnam(sys_get_temp_dir(), 'wsco-fifo-');
unlink($fifo);
posix_mkfifo($fifo, 0600);

/** Runs $ask, which waits for a line in the FIFO; another coroutine writes it. */
function answered(string $name, callable $ask): void
{
    global $fifo;
    $asked = Co::create(function () use ($name, $ask, $fifo) {
        $result = json_encode($ask("head -n 1 $fifo"));
        echo "$name: $result\n";
    });
    // Open for both, so that it does not matter who opens it first.
    $line = fopen($fifo, 'r+');
    fwrite($line, "hello\n");
    Co::join([$asked]);
    fclose($line);
}

run(function () {
    $process = proc_open(['cat'], [['pipe', 'r'], ['pipe', 'w']], $pipes);
    $reader = Co::create(function () use ($pipes) {
        $line = fgets($pipes[1]);
        echo 'read: ', $line;
    });
    echo "others run\n";
    fwrite($pipes[0], "from another\n");
    Co::join([$reader]);
    $closer = Co::create(function () use ($process) {
        $code = proc_close($process);
        echo "closed: $code\n";
    });
    Co::join([$closer]);

    // More than a pipe takes, both ways at once.
    $process = proc_open(['cat'], [['pipe', 'r'], ['pipe', 'w']], $pipes);
    $written = 0;
    $writer = Co::create(function () use ($pipes, &$written) {
        $written = fwrite($pipes[0], str_repeat('x', 1 << 20));
        fclose($pipes[0]);
    });
    $length = strlen(stream_get_contents($pipes[1]));
    Co::join([$writer]);
    echo "written: $written, read: $length\n";
    $code = proc_close($process);
    echo "closed: $code\n";

    answered('exec', function (string $command) {
        exec("$command; exit 3", $lines, $code);
        return [$lines, $code];
    });
    answered('shell_exec', 'shell_exec');
    answered('system', fn (string $command) => system($command, $code));
    answered('passthru', function (string $command) {
        passthru("$command; kill -9 \$\$", $code);
        return $code;
    });
    answered('popen', function (string $command) {
        $stream = popen("$command; exit 4", 'r');
        return [fgets($stream), fgets($stream), pclose($stream)];
    });
    answered('backticks', fn (string $command) => `$command`);
});
unlink($fifo);
?>
--EXPECT--
others run
read: from another
closed: 0
written: 1048576, read: 1048576
closed: 0
exec: [["hello"],3]
shell_exec: "hello\n"
hello
system: "hello"
hello
passthru: 9
popen: ["hello\n",false,4]
backticks: "hello\n"
