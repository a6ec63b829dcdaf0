using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace Marketplace.Host.Pages;

/// <summary>One answer of the HTTP interface, written into a page so that the browser need not ask for it.</summary>
internal sealed record FirstAnswer(string Url, int Status, string Json)
{
    public bool IsThere => Status is StatusCodes.Status200OK;
}

/// <summary>
/// Asks the program's own HTTP interface without a network: the same routing, checks and JSON, so a page can never say anything else than the interface,
/// nor show a caller more than he may see.
/// </summary>
internal sealed class FirstAnswers
{
    private RequestDelegate _interior = _ => Task.CompletedTask;

    public void Enter(RequestDelegate interior) => _interior = interior;

    public async Task<FirstAnswer> AskAsync(HttpContext asker, string url)
    {
        var parts = url.Split('?', 2);
        using var body = new MemoryStream();
        await using var scope = asker.RequestServices.CreateAsyncScope();
        var inner = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = asker.RequestAborted, User = new ClaimsPrincipal() };
        inner.Request.Method = HttpMethods.Get;
        inner.Request.Scheme = asker.Request.Scheme;
        inner.Request.Host = asker.Request.Host;
        inner.Request.Path = Uri.UnescapeDataString(parts[0]);
        inner.Request.QueryString = parts.Length > 1 ? new QueryString("?" + parts[1]) : QueryString.Empty;
        inner.Request.Headers.Accept = "application/json";
        inner.Request.Headers.Cookie = asker.Request.Headers.Cookie;
        inner.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));

        await _interior(inner);
        await inner.Response.CompleteAsync();
        return new(url, inner.Response.StatusCode, Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length));
    }
}
