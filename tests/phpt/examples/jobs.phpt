--TEST--
examples/jobs.php: a full queue, progress, a watcher that was stopped, SIGTERM finishes what was accepted
--EXTENSIONS--
pcntl
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
require __DIR__ . '/../inc/app.inc';

function ask(Peer $peer, string $line, string $body = ''): string
{
    $type = $body === '' ? '' : "Content-Type: application/x-www-form-urlencoded\r\n";
    $peer->send("$line HTTP/1.1\r\nHost: a\r\n{$type}Content-Length: " . strlen($body) . "\r\n\r\n$body");
    return substr($peer->until("\r\n"), 9, 3) . preg_replace('/^.*\r\n\r\n/s', ' ', $peer->until("}\n"));
}

app('jobs.php', function (int $port) {
    $http = new Peer($port);
    $watcher = new WsPeer($port, '/watch');
    $deaf = new WsPeer($port, '/watch');
    echo ask($http, 'POST /jobs', 'title=one');
    foreach (['waiting' => 0, 'running' => 0] as $state => $percent) {
        $watcher->expect(['id' => 1, 'title' => 'one', 'state' => $state, 'percent' => $percent]);
    }
    echo ask($http, 'GET /jobs/1');
    echo took(fn () => $watcher->await(['state' => 'done'])['percent']), "\n";
    foreach (['title=', 'title[]=x', 'other=x', 'title=%ff', 'title=a%0Ab', 'title=' . str_repeat('x', 61)] as $bad) {
        echo ask($http, 'POST /jobs', $bad);
    }
    foreach (['/jobs', '/jobs/', '/jobs/x', '/jobs/2', '/jobs/-1'] as $path) {
        echo ask($http, "GET $path");
    }

    // For hours there is always something to do. The watcher hears of each step at once, though another does not read.
    $watcher->pause = $http->pause = 0.025;
    $title = str_repeat('x', 60);
    $late = 0;
    for ($round = 0; $round < 1000; $round++) {
        $id = json_decode(substr(ask($http, 'POST /jobs', "title=$title"), 4))->id;
        $begin = Co::getElapsed();
        $watcher->await(['id' => $id, 'state' => 'done']);
        $late = max($late, Co::getElapsed() - $begin - 2500);
    }
    echo "$round jobs, ", $late <= 100 ? 'each done in time' : "$late ms late", "\n";
    echo strtok(ask($http, 'GET /jobs/' . $id - 99), ' '), ' ', strtok(ask($http, 'GET /jobs/' . $id - 100), ' '), "\n";

    // Four are being done, twenty wait; the next is told so.
    for ($accepted = 0; str_starts_with($answer = ask($http, 'POST /jobs', 'title=last'), '202'); $accepted++) {
    }
    echo "$accepted accepted, then $answer";
    posix_kill(getmypid(), SIGTERM);
    for ($done = 0; is_array($job = json_decode($text = $watcher->next(), true)); $done += (int) ($job['state'] === 'done')) {
    }
    echo "$done done, $text\n";
});
?>
--EXPECTF--
Listening on http://127.0.0.1:%d/
202 {"id":1,"title":"one","state":"running","percent":0}
200 {"id":1,"title":"one","state":"running","percent":0}
100 after 2.5 s
422 {"error":"A title is 1 to 60 characters."}
422 {"error":"A title is 1 to 60 characters."}
422 {"error":"A title is 1 to 60 characters."}
422 {"error":"A title is 1 to 60 characters."}
422 {"error":"A title is 1 to 60 characters."}
422 {"error":"A title is 1 to 60 characters."}
404 {"error":"There is no such job."}
404 {"error":"There is no such job."}
404 {"error":"There is no such job."}
404 {"error":"There is no such job."}
404 {"error":"There is no such job."}
1000 jobs, each done in time
200 404
24 accepted, then 503 {"error":"The queue is full: try again later."}
24 done, close 1001: All jobs are done.
Closed.
