// ws of npm on node's own HTTP server: /echo, /double, /broadcast; "Hello World" elsewhere. PORT; PEM: TLS; COMPRESS: deflate.

import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { WebSocketServer, WebSocket } from 'ws';

const answer = (request, response) => response.end('Hello World');
const pem = process.env.PEM ? readFileSync(process.env.PEM) : null;
const server = pem ? https.createServer({ cert: pem, key: pem }, answer) : http.createServer(answer);
const sockets = new WebSocketServer({
    server,
    perMessageDeflate: process.env.COMPRESS ? { threshold: 0, serverNoContextTakeover: true, clientNoContextTakeover: true } : false,
});

sockets.on('connection', (socket, request) => {
    socket.on('error', () => {});
    socket.on('message', (data, binary) => {
        if (request.url === '/double') {
            socket.send(`Hello ${data}!`);
            socket.send(`How are you, ${data}?`);
        } else if (request.url === '/broadcast') {
            for (const other of sockets.clients) {
                if (other.readyState === WebSocket.OPEN) {
                    other.send(`Server: ${data}`);
                }
            }
        } else {
            socket.send(data, { binary });
        }
    });
});
server.listen({ port: Number(process.env.PORT), host: '127.0.0.1', backlog: 4096 });
process.on('SIGTERM', () => process.exit(0));
