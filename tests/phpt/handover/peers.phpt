--TEST--
wsco.handover_socket: peers that say nothing, nonsense, or die in the middle; a file that is no socket; other addresses
--FILE--
<?php
require __DIR__ . '/../inc/server.inc';

$path = sys_get_temp_dir() . '/wsco-handover-' . getmypid();
$code = 'Co\run(function () {
    $server = new Co\Http\Server("127.0.0.1", (int) getenv("AT"));
    $server->handle("/", fn ($request, $response) => $response->end(getenv("NAME")));
    echo "PORT $server->port\n";
    if (getenv("DIES")) {
        posix_kill(getmypid(), SIGKILL);
    }
    $server->start();
});';
$start = fn (string $name, int $port = 0, array $env = []) =>
    TestServer::code($code, $env + ['NAME' => $name, 'AT' => (string) $port], ['-d', "wsco.handover_socket=$path"]);
$get = fn (TestServer $server) => WsClient::connect($server->port)->get('/')->body;

$old = $start('old');
$kept = WsClient::connect($old->port);
echo $kept->get('/')->body, "\n";
$before = $old->descriptors();
$silent = array_map(fn () => stream_socket_client("unix://$path"), range(1, 6));
foreach ($silent as $peer) {
    echo fgets($peer);
}
// Four are waited for: the first two have made room for the last two.
echo 'ended: ', json_encode(array_map(fn ($peer) => stream_get_contents($peer) === '' && feof($peer), array_slice($silent, 0, 2))), "\n";
echo $kept->get('/')->body, ', ', $old->descriptors() - $before, " more descriptors\n";

fwrite($silent[2], 'x');
fwrite($silent[3], 'TX');
fwrite($silent[4], str_repeat('x', 100000));
foreach ([2, 3, 4] as $i) {
    echo var_export(stream_get_contents($silent[$i]), true), ' ';
}
fclose($silent[5]);
echo $get($old), "\n";

$dead = $start('dies', $old->port, ['DIES' => '1']);
echo 'status ', $dead->wait(), ': ', $get($old), "\n";

// One that listens elsewhere leaves the old one alone, and its place.
$other = $start('other');
$other->waitOutput('/wsco.handover_socket: the process that answers there has other addresses, and goes on/');
echo $get($other), ' ', $get($old), "\n";
echo 'status ', $other->stop(), "\n";

$new = $start('new', $old->port);
echo 'status ', $old->wait(), ': ', $get($new), "\n";
$new->kill();

file_put_contents("$path.file", 'text');
$strange = TestServer::code($code, ['NAME' => 'strange', 'AT' => '0'], ['-d', "wsco.handover_socket=$path.file"]);
echo $strange->waitOutput('/wsco.handover_socket: .*/')[0], "\n";
echo $get($strange), ', ', file_get_contents("$path.file"), "\n";
$strange->stop();
foreach (["$path.none/x", 'relative', '/' . str_repeat('x', 200)] as $wrong) {
    $strange = TestServer::code($code, ['NAME' => 'serves', 'AT' => '0'], ['-d', "wsco.handover_socket=$wrong"]);
    echo $get($strange), ': ', $strange->waitOutput('/wsco.handover_socket: nobody.*/')[0], "\n";
    $strange->stop();
}
unlink("$path.file");
unlink($path);
?>
--EXPECT--
old
wsco hand-over 1
wsco hand-over 1
wsco hand-over 1
wsco hand-over 1
wsco hand-over 1
wsco hand-over 1
ended: [true,true]
old, 4 more descriptors
'' '' '' old
status 137: old
other old
status 143
status 0: new
wsco.handover_socket: nobody can take over: File exists
strange, text
serves: wsco.handover_socket: nobody can take over: No such file or directory
serves: wsco.handover_socket: nobody can take over: Invalid argument
serves: wsco.handover_socket: nobody can take over: Invalid argument
