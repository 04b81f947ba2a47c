namespace MoonVpn.Web.Bot.Connection;

/// <summary>The library drops the path of a base address; a worker behind <c>/tg</c> needs it back.</summary>
internal sealed class PathPrefixHandler(string prefix, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = new UriBuilder(request.RequestUri!);
        address.Path = prefix + address.Path;
        request.RequestUri = address.Uri;
        return base.SendAsync(request, cancellationToken);
    }
}
