--TEST--
The JIT is on with wsco loaded, in tracing and in function mode, and has compiled code with exit, try and calls
--SKIPIF--
<?php
if (!extension_loaded('Zend OPcache') && !is_file(PHP_EXTENSION_DIR . '/opcache.so')) {
    die('skip no opcache');
}
?>
--FILE--
<?php
require __DIR__ . '/../inc/server.inc';

$script = TestServer::file(<<<'PHP'
    <?php
    function work(int $n): int
    {
        for ($sum = 0, $i = 0; $i < $n; $i++) {
            $sum += $i % 3;
        }
        if ($sum === 0) {
            Co::yield();
        } elseif ($sum > 990) {
            exit("ended in a loop\n");
        }
        return $sum;
    }
    Co\run(function () {
        $id = go(fn () => work(0));
        work(900);
        Co::resume($id);
        work(1000);
    });
    $jit = opcache_get_status()['jit'];
    echo json_encode([$jit['enabled'], $jit['on'], $jit['buffer_free'] < $jit['buffer_size']]), "\n";
    PHP);
$loaded = extension_loaded('Zend OPcache') ? [] : ['-d', 'zend_extension=opcache'];
foreach (['tracing', 'function'] as $mode) {
    $process = TestServer::command([...TestServer::php(), ...$loaded, '-d', 'opcache.enable=1', '-d', 'opcache.enable_cli=1',
        '-d', "opcache.jit=$mode", '-d', 'opcache.jit_buffer_size=32M', $script]);
    echo $process->wait(), " $mode ", $process->stdout(), $process->stderr();
}
unlink($script);
?>
--EXPECT--
0 tracing ended in a loop
[true,true,true]
0 function ended in a loop
[true,true,true]
