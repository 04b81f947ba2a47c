using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MoonVpn.Tests.Support;

/// <summary>A proxy on loopback that wants a user and a password: HTTP (plain and CONNECT) or SOCKS5, as its first byte says.</summary>
internal sealed class SmallProxy : IDisposable
{
    public const string User = "moon";
    public const string Password = "p@ss/w:رمز";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private int _passed;

    public SmallProxy()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Connections that were let through.</summary>
    public int Passed => Volatile.Read(ref _passed);

    /// <summary>Hosts as they were asked for, by name or by number.</summary>
    public List<string> Hosts { get; } = [];

    private int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Address(string scheme, string password = Password) => $"{scheme}://{User}:{Uri.EscapeDataString(password)}@127.0.0.1:{Port}";

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_end.Token);
            _ = Task.Run(() => ServeAsync(client));
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var first = await TakeAsync(stream, 1);
                await (first[0] == 5 ? SocksAsync(stream) : HttpAsync(stream, first));
            }
            catch (Exception gone) when (gone is IOException or EndOfStreamException or OperationCanceledException or SocketException)
            {
                // Whoever hangs up has had enough.
            }
        }
    }

    private async Task SocksAsync(NetworkStream client)
    {
        await TakeAsync(client, (await TakeAsync(client, 1))[0]);
        await client.WriteAsync(new byte[] { 5, 2 });
        await TakeAsync(client, 1);
        var user = await TextAsync(client);
        var mayPass = (user, await TextAsync(client)) == (User, Password);
        await client.WriteAsync(new byte[] { 1, (byte)(mayPass ? 0 : 1) });
        if (!mayPass)
        {
            return;
        }

        var asked = await TakeAsync(client, 4);
        var host = asked[3] == 3 ? await TextAsync(client) : new IPAddress(await TakeAsync(client, asked[3] == 1 ? 4 : 16)).ToString();
        var port = await TakeAsync(client, 2);
        using var target = await ReachAsync(host, (port[0] << 8) | port[1]);
        await client.WriteAsync(new byte[] { 5, 0, 0, 1, 0, 0, 0, 0, 0, 0 });
        await PumpAsync(client, target.GetStream());
    }

    private async Task HttpAsync(NetworkStream client, byte[] first)
    {
        var head = await HeadAsync(client, first);
        while (!head.Contains($"Proxy-Authorization: Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}"))}", StringComparison.OrdinalIgnoreCase))
        {
            await SkipBodyAsync(client, head);
            await client.WriteAsync("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"small\", charset=\"UTF-8\"\r\nContent-Length: 0\r\n\r\n"u8.ToArray());
            head = await HeadAsync(client, await TakeAsync(client, 1));
        }

        var isTunnel = head.StartsWith("CONNECT ", StringComparison.Ordinal);
        var place = head.Split(' ')[1];
        var at = new Uri(isTunnel ? $"http://{place}" : place);
        using var target = await ReachAsync(at.Host, at.Port);
        if (isTunnel)
        {
            await client.WriteAsync("HTTP/1.1 200 Connected\r\n\r\n"u8.ToArray());
        }
        else
        {
            // A server takes the whole address in the first line, too.
            await target.GetStream().WriteAsync(Encoding.Latin1.GetBytes(head));
        }

        await PumpAsync(client, target.GetStream());
    }

    private async Task<TcpClient> ReachAsync(string host, int port)
    {
        lock (Hosts)
        {
            Hosts.Add(host);
        }

        Interlocked.Increment(ref _passed);
        var target = new TcpClient();
        await target.ConnectAsync(host, port, _end.Token);
        return target;
    }

    private async Task PumpAsync(NetworkStream one, NetworkStream other) =>
        await Task.WhenAny(one.CopyToAsync(other, _end.Token), other.CopyToAsync(one, _end.Token));

    private static async Task SkipBodyAsync(NetworkStream client, string head)
    {
        const string length = "Content-Length: ";
        var line = head.Split("\r\n").FirstOrDefault(line => line.StartsWith(length, StringComparison.OrdinalIgnoreCase));
        await TakeAsync(client, line is null ? 0 : int.Parse(line[length.Length..], System.Globalization.CultureInfo.InvariantCulture));
    }

    private static async Task<string> HeadAsync(NetworkStream client, byte[] first)
    {
        var head = new StringBuilder(Encoding.Latin1.GetString(first));
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            head.Append((char)(await TakeAsync(client, 1))[0]);
        }

        return head.ToString();
    }

    private static async Task<string> TextAsync(NetworkStream client) => Encoding.UTF8.GetString(await TakeAsync(client, (await TakeAsync(client, 1))[0]));

    private static async Task<byte[]> TakeAsync(NetworkStream client, int count)
    {
        var bytes = new byte[count];
        await client.ReadExactlyAsync(bytes);
        return bytes;
    }
}
