--TEST--
Hooked STDIN: who reads from it holds up nobody
--FILE--
<?php
require __DIR__ . '/../inc/server.inc';

$code = <<<'PHP'
    use Swoole\Coroutine as Co;
    Co\run(function () {
        Co::create(function () {
            while (($line = fgets(STDIN)) !== false) {
                echo 'read: ', $line;
            }
            echo 'end: ', json_encode(feof(STDIN)), "\n";
        });
        echo "others run\n";
    });
    PHP;
$process = proc_open([...TestServer::php(), '-r', $code], [['pipe', 'r'], ['pipe', 'w']], $pipes);
echo fgets($pipes[1]);
fwrite($pipes[0], "one\ntwo\n");
echo fgets($pipes[1]), fgets($pipes[1]);
fwrite($pipes[0], 'three');
fclose($pipes[0]);
echo stream_get_contents($pipes[1]), "\n";
echo proc_close($process), "\n";
?>
--EXPECT--
others run
read: one
read: two
read: threeend: true

0
