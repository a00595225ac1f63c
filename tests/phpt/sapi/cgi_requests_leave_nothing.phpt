--TEST--
A process that serves one request after another keeps nothing of the last one: options, objects, names
--SKIPIF--
<?php
require __DIR__ . '/../inc/cgi.inc';
if (!php_cgi()) {
    echo 'skip no php-cgi of this version';
}
?>
--FILE--
<?php
require __DIR__ . '/../inc/server.inc';
require __DIR__ . '/../inc/cgi.inc';

$script = TestServer::file(<<<'CODE'
    <?php
    /** A string that PHP has to free. */
    function built(string $text): string
    {
        return strrev(strrev($text));
    }
    function options(string $n): array
    {
        return [
            'log_date_format' => built("[$n]"),
            'log_file' => built("/tmp/none-$n"),
            'socket_timeout' => 2.5,
            'unheard' => [new stdClass, built($n)],
        ];
    }
    echo json_encode(Swoole\Coroutine::getOptions()), "\n";
    @Swoole\Coroutine::set(options('first'));
    @Swoole\Coroutine::set(options('second'));
    $channel = new Swoole\Coroutine\Channel(3);
    $group = new Swoole\Coroutine\WaitGroup;
    $group->add();
    $scheduler = new Swoole\Coroutine\Scheduler;
    $scheduler->add(function ($text) {}, built('argument'));
    $request = Swoole\Http\Request::create();
    $request->parse("GET /a?b=c HTTP/1.1\r\nHost: h\r\nCookie: d=e\r\n\r\n");
    $frame = new Swoole\WebSocket\Frame;
    $frame->data = built('text');
    $frame->self = $frame;
    CODE);
$command = [php_cgi(), '-n', '-q', '-T', '3', '-d', 'extension_dir=' . ini_get('extension_dir'), '-d', 'extension=wsco',
    '-d', 'html_errors=0', $script];
$process = TestServer::command($command);
echo $process->wait(), "\n", $process->stdout();
unlink($script);
// A sanitizer's report would stand here.
echo trim(preg_replace('/^Elapsed time: .*$/m', '', $process->stderr()));
?>
--EXPECT--
0
null
null
null
