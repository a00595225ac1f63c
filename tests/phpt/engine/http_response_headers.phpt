--TEST--
http_get_last_response_headers() tells of the own request
--SKIPIF--
<?php
if (PHP_VERSION_ID < 80400) {
    die('skip there is no such function before 8.4');
}
?>
--FILE--
<?php
// The answers come from a process, the first one to the first.
$code = '$s = stream_socket_server("tcp://127.0.0.1:0"); echo stream_socket_get_name($s, false), "\n"; for ($n = 1; $n < 3; $n++) {'
    . ' $c = stream_socket_accept($s); fread($c, 8192); fwrite($c, "HTTP/1.0 20$n OK\r\n\r\n"); fclose($c); }';
$process = proc_open([getenv('TEST_PHP_EXECUTABLE'), '-r', $code], [1 => ['pipe', 'w']], $pipes);
$address = trim(fgets($pipes[1]));
Co\run(function () use ($address) {
    for ($n = 1; $n < 3; $n++) {
        go(function () use ($address, &$first) {
            echo json_encode(http_get_last_response_headers()), "\n";
            file_get_contents("http://$address/");
            if ($first === null) {
                $first = Co::getCid();
                Co::yield();
            } else {
                Co::resume($first);
            }
            echo json_encode(http_get_last_response_headers()), "\n";
        });
    }
});
echo json_encode(http_get_last_response_headers()), "\n";
?>
--EXPECT--
null
null
["HTTP\/1.0 201 OK"]
["HTTP\/1.0 202 OK"]
null
