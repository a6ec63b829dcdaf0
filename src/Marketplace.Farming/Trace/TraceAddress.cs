using Marketplace.Farming.Gs1;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Marketplace.Farming.Trace;

/// <summary>The public addresses that labels and exports carry: below <c>Site:Address</c>, or where the request came in.</summary>
internal sealed class TraceAddress(IConfiguration configuration, IHttpContextAccessor http)
{
    public string Site => configuration["Site:Address"]?.TrimEnd('/') ?? (http.HttpContext?.Request is { } request ? $"{request.Scheme}://{request.Host}" : "");

    /// <summary>The lot's trace page; a GS1 Digital Link when its goods bear a number.</summary>
    public string Of(string lotCode, Gtin? gtin = null) => gtin is { } number ? $"{Site}/01/{number.Digits}/10/{lotCode}" : $"{Site}/t/{lotCode}";
}
