--TEST--
request: error is 7 when the file cannot be written
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/multipart.inc';
// A limit on the size of files makes writing fail; SIGXFSZ is ignored so that it is an error and not the end.
$server = serve_row('$response->end(j(array_intersect_key($request->files["up"], ["error" => 0, "name" => 0])));',
    setup: 'pcntl_signal(SIGXFSZ, SIG_IGN); posix_setrlimit(POSIX_RLIMIT_FSIZE, 10, 10);');
echo fetch($server, '/', 'POST', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'],
    multipart([['up', str_repeat('x', 5000), 'x.txt', null]]))->body, "\n";
finish($server);
?>
--EXPECT--
{"name":"x.txt","error":7}
