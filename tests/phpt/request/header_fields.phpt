--TEST--
Request->header: lower-case names, trimmed values, repeated fields as lists, some where the last wins
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve('$server->handle("/", fn ($request, $response) => $response->end(json_encode($request->header, JSON_INVALID_UTF8_SUBSTITUTE)));');
$cases = [
    "X-UPPER: Value\r\nx_under_score: 1\r\nEmpty:\r\nBlanks:  \t in  side \t \r\n",
    "X-Two: a\r\nX-One: 1\r\nx-two: b\r\n",
    "X-Three: a\r\nX-Three:\r\nX-Three: c\r\n",
    "User-Agent: a\r\nUser-Agent: b\r\nAccept: a\r\naccept: b\r\nContent-Type: b\r\n"
        . "Authorization: a\r\nAuthorization: b\r\nConnection: a\r\nConnection: b\r\nAccept-Encoding: a\r\n"
        . "Accept-Encoding: b\r\n",
    "12: number\r\n12: again\r\n",
    "X-Latin: \xe4\r\nX-Obs: caf\xc3\xa9\r\n",
];
foreach ($cases as $lines) {
    $client = WsClient::connect($server->port);
    $client->send("GET / HTTP/1.1\r\nHost: a:80\r\n$lines\r\n");
    echo $client->readReply()->body, "\n";
}
finish($server);
?>
--EXPECT--
{"host":"a:80","x-upper":"Value","x_under_score":"1","empty":"","blanks":"in  side"}
{"host":"a:80","x-two":["a","b"],"x-one":"1"}
{"host":"a:80","x-three":["a","","c"]}
{"host":"a:80","user-agent":"b","accept":"b","content-type":"b","authorization":"b","connection":"b","accept-encoding":"b"}
{"host":"a:80","12":["number","again"]}
{"host":"a:80","x-latin":"\ufffd","x-obs":"caf\u00e9"}
