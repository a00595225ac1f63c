--TEST--
PHP's streams in coroutines: connect, accept, reads and writes of server and clients in one process
--FILE--
<?php
$begin = [];
foreach (['tcp://127.0.0.1:0', 'unix://' . ($path = sys_get_temp_dir() . '/wsco-hook-' . getmypid() . '.sock')] as $address) {
    echo '-- ', explode(':', $address)[0], "\n";
    Co\run(function () use ($address) {
        $server = stream_socket_server($address, $errno, $error);
        $name = $address[0] === 'u' ? $address : 'tcp://' . stream_socket_get_name($server, false);
        go(function () use ($server) {
            for ($i = 0; $i < 3; $i++) {
                $client = stream_socket_accept($server, 60);
                go(function () use ($client) {
                    while (($line = fgets($client)) !== false) {
                        fwrite($client, strtoupper($line));
                    }
                    var_dump(feof($client));
                    fclose($client);
                });
            }
            fclose($server);
        });
        for ($i = 1; $i <= 3; $i++) {
            go(function () use ($name, $i) {
                $stream = stream_socket_client($name, $errno, $error, 60);
                foreach (['hello', str_repeat('x', 300000)] as $text) {
                    fwrite($stream, "$i $text\n");
                    $answer = fgets($stream);
                    var_dump($answer === strtoupper("$i $text\n"));
                }
                fclose($stream);
            });
        }
        echo "all wait\n";
    });
}
unlink($path);
?>
--EXPECT--
-- tcp
all wait
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
-- unix
all wait
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
