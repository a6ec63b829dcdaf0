using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Marketplace.Farming.Trace;

/// <summary>The public addresses that labels and exports carry: below <c>Site:Address</c>, or where the request came in.</summary>
internal sealed class TraceAddress(IConfiguration configuration, IHttpContextAccessor http)
{
    public string Site => configuration["Site:Address"]?.TrimEnd('/') ?? (http.HttpContext?.Request is { } request ? $"{request.Scheme}://{request.Host}" : "");

    public string Of(string lotCode) => $"{Site}/t/{lotCode}";
}
