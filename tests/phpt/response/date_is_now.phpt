--TEST--
Date is the present time, and differs by the second
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve('$server->handle("/", fn ($request, $response) => $response->end((string) time()));');
$client = WsClient::connect($server->port);
$dates = [];
do {
    $before = time();
    $reply = $client->get('/');
    $at = strtotime($reply->header('Date'));
    // The clock read for it may be a tick behind ours.
    if ($at < $before - 1 || $at > time()) {
        echo "$before: {$reply->header('Date')}\n";
    }
    $dates[$at] = true;
    usleep(20000);
} while (count($dates) < 2);
echo "two seconds seen\n";
finish($server);
?>
--EXPECT--
two seconds seen
