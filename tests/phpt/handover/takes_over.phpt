--TEST--
wsco.handover_socket: a new process takes the listening socket over; the old one answers what it has, and ends with 0
--FILE--
<?php
require __DIR__ . '/../inc/server.inc';

$path = sys_get_temp_dir() . '/wsco-handover-' . getmypid();
$start = fn (string $name, int $port = 0) => TestServer::code('
    Co\run(function () {
        $server = new Co\Http\Server("127.0.0.1", (int) getenv("AT"));
        $server->handle("/", fn ($request, $response) => $response->end(getenv("NAME")));
        $server->handle("/slow", function ($request, $response) {
            echo "slow\n";
            Co::readFile(getenv("GO"));
            $response->end("slow " . getenv("NAME"));
        });
        $server->handle("/ws", function ($request, $ws) {
            $ws->upgrade();
            $ws->push(getenv("NAME"));
            while ($frame = $ws->recv()) {
                $ws->push($frame->data);
            }
        });
        echo "PORT $server->port\n";
        $server->start();
        echo "start() has returned\n";
    });
    echo "after run()\n";', ['NAME' => $name, 'AT' => (string) $port, 'GO' => "$path.go"], ['-d', "wsco.handover_socket=$path"]);
posix_mkfifo("$path.go", 0600);

$old = $start('old');
$port = $old->port;
$idle = WsClient::connect($port);
echo $idle->get('/')->body, "\n";
printf("mode %o\n", fileperms($path) & 0777);
$slow = WsClient::connect($port);
$slow->send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n");
$old->waitOutput('/slow/');
$ws = WsClient::open($port, '/ws');
echo $ws->readText(), "\n";

$new = $start('new', $port);
// The old process says so as soon as it has closed its socket: from here on, only the new one is there.
$old->waitOutput('/another process has taken over: the servers stop, within 30 seconds/');
echo 'idle: ', $idle->expectEnd(), "\n";
for ($i = 0; $i < 20; $i++) {
    $name = WsClient::connect($port)->get('/')->body;
    $name === 'new' || print("answered by $name\n");
}
echo 'close ', $ws->expectClose(1001)->code(), "\n";
echo $old->running() ? "the old one still has a request\n" : "the old one is gone\n";
file_put_contents("$path.go", 'go');
echo $slow->readReply()->body, "\n";
echo 'status ', $old->wait(), "\n";
echo substr_count($old->stdout(), 'start() has returned'), substr_count($old->stdout(), 'after run()'), "\n";

$third = $start('third', $port);
$new->waitOutput('/another process/');
echo 'status ', $new->wait(), "\n";
echo WsClient::connect($port)->get('/')->body, "\n";
echo 'status ', $third->stop(), "\n";
// Killed by SIGTERM: nobody has removed it, and the next one is not disturbed by it.
var_dump(file_exists($path));
$fourth = $start('fourth', $port);
echo WsClient::connect($port)->get('/')->body, "\n";
$fourth->kill();
unlink($path);
unlink("$path.go");
?>
--EXPECT--
old
mode 600
old
idle: eof
close 1001
the old one still has a request
slow old
status 0
11
status 0
third
status 143
bool(true)
fourth
