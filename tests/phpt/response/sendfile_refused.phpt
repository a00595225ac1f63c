--TEST--
sendfile(): what is wrong gives a warning and false; the response can still be used
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$file = tempnam(sys_get_temp_dir(), 'wsco-file-');
file_put_contents($file, '0123456789');
posix_mkfifo("$file.fifo", 0600);
$server = serve(<<<'CODE'
    $file = getenv('WSCO_TEST_FILE');
    $calls = [['/nowhere'], ['/tmp'], ["$file.fifo"], [''], [$file, 11], [$file, 99], [$file, 0, 11], [$file, 5, 6], [$file, -1],
        [$file, 0, -1]];
    foreach ($calls as $i => $call) {
        $server->handle("/$i/", function (Request $request, Response $response) use ($call) {
            echo j($response->sendfile(...$call)), ' ', swoole_last_error();
            $response->end('usable');
        });
    }
    $server->handle('/chunked', function (Request $request, Response $response) use ($file) {
        $response->write('chunk');
        echo j($response->sendfile($file)), "\n";
    });
    $server->handle('/nul', fn (Request $request, Response $response) => $response->sendfile("a\0b"));
    CODE, ['-d', 'open_basedir=/tmp:/nowhere'], ['WSCO_TEST_FILE' => $file]);
for ($i = 0; $i < 10; $i++) {
    echo fetch($server, "/$i/")->body, ' ';
}
echo fetch($server, '/chunked')->body, ' ', fetch($server, '/nul')->status, "\n";
$text = preg_replace(['/ in SCRIPT on line \d+/', '/Stack trace.*/s', '/ in SCRIPT:\d+/'], '', finish($server));
echo str_replace([$file, 'Swoole\Http\Response::sendfile()'], ['FILE', 'sendfile()'], $text), "\n";
unlink($file);
unlink("$file.fifo");
?>
--EXPECT--
usable usable usable usable usable usable usable usable usable usable chunk 500

Warning: sendfile(): stat(/nowhere) failed, Error: No such file or directory[2]
false 2
Warning: sendfile(): parameter $file[/tmp] given is not a regular file
false 9013
Warning: sendfile(): parameter $file[FILE.fifo] given is not a regular file
false 9013
Warning: sendfile(): file name is empty
false 503
Warning: sendfile(): parameter $offset[11] exceeds the file size
false 503
Warning: sendfile(): parameter $offset[99] exceeds the file size
false 503
Warning: sendfile(): parameter $length[11] exceeds the file size
false 503
Warning: sendfile(): parameter $length[6] exceeds the file size
false 503
Warning: sendfile(): parameter $offset[-1] must be greater than or equal to 0
false 503
Warning: sendfile(): parameter $length[-1] must be greater than or equal to 0
false 503
Warning: sendfile(): can't use sendfile when HTTP chunk is enabled
false

Fatal error: Uncaught ValueError: sendfile(): Argument #1 ($filename) must not contain any null bytes
