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
// The answer comes from a process: the http wrapper blocks.
$server = stream_socket_server('tcp://127.0.0.1:0');
$address = stream_socket_get_name($server, false);
$code = '$s = stream_socket_server("tcp://127.0.0.1:0"); echo stream_socket_get_name($s, false), "\n"; for ($n = 1; $n < 3; $n++) {'
    . ' $c = stream_socket_accept($s); fread($c, 8192); fwrite($c, "HTTP/1.0 20$n OK\r\n\r\n"); fclose($c); }';
$process = proc_open([getenv('TEST_PHP_EXECUTABLE'), '-r', $code], [1 => ['pipe', 'w']], $pipes);
$address = trim(fgets($pipes[1]));
Co\run(function () use ($address) {
    for ($n = 1; $n < 3; $n++) {
        go(function () use ($address) {
            echo json_encode(http_get_last_response_headers()), "\n";
            file_get_contents("http://$address/");
            Co::yield();
            echo json_encode(http_get_last_response_headers()), "\n";
        });
    }
    Co::resume(2);
    Co::resume(3);
});
echo json_encode(http_get_last_response_headers()), "\n";
?>
--EXPECT--
null
null
["HTTP\/1.0 201 OK"]
["HTTP\/1.0 202 OK"]
null
