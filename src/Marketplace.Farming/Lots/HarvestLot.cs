using Marketplace.Farming.Public;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Farming.Lots;

/// <summary>A household, or a cooperative for one of its members, writes down what was harvested and weighed.</summary>
internal static class HarvestLot
{
    /// <param name="SiteCode">The growing area it was harvested in; one the register does not know is the household's word.</param>
    /// <param name="ProducerId">The household; the caller's own party when absent.</param>
    internal sealed record Request(
        string ProductCode, long Grams, DateOnly HarvestFrom, DateOnly? HarvestTo = null, Guid? ProducerId = null, string StandardCode = "none",
        string? CertificateNumber = null, string? SiteCode = null) : IChecked
    {
        public void Check(Faults faults)
        {
            faults.Text(ProductCode, nameof(ProductCode), 60, "lot.product");
            faults.Unless(Grams is > 0 and <= MassBalance.LargestGrams, nameof(Grams), "lot.grams_out_of_range");
            faults.Unless(HarvestTo is null || HarvestTo >= HarvestFrom, nameof(HarvestTo), "lot.harvest_from_after_to");
            faults.Text(StandardCode, nameof(StandardCode), 40, "lot.standard");
            faults.Unless(CertificateNumber is null or { Length: <= 200 }, nameof(CertificateNumber), "lot.certificate_too_long");
            faults.Unless(SiteCode is not { Length: > 40 }, nameof(SiteCode), "site_code.code_too_long");
        }
    }

    internal sealed record Response(Guid Id, string Code);

    internal static void Map(IEndpointRouteBuilder lots) =>
        lots.MapPost("/", Handle).WithName(nameof(HarvestLot)).For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(
        Request request, LotDesk desk, LotLedger ledger, Papers papers, IProduce produce, OnceOnly once, MarketplaceDb db, Caller caller, CancellationToken ct)
    {
        if (produce.Product(request.ProductCode) is null) return LotRefusals.ProductUnknown.AsProblem();
        if (produce.Standard(request.StandardCode) is not { } standard) return LotRefusals.StandardUnknown.AsProblem();
        if (standard.NeedsCertificate && string.IsNullOrWhiteSpace(request.CertificateNumber)) return LotRefusals.CertificateMissing.AsProblem();
        if (request.HarvestFrom > desk.Today) return (LotRefusals.InFuture with { Field = nameof(request.HarvestFrom) }).AsProblem();
        var producer = request.ProducerId ?? (desk.Sellers is [var first, ..] ? first : Guid.Empty);
        if (await desk.SellerForAsync(producer, ct) is not { } keeper) return LotRefusals.ProducerNotYours.AsProblem();
        var said = await papers.ReadAsync(request, standard, producer, keeper, ct);
        if (said.Refused is { } notSo) return notSo.AsProblem();

        var outcome = await once.CommitAsync(request, () =>
        {
            var lot = ledger.Open(new(producer, request.ProductCode, said.Value), keeper, request.Grams);
            db.Audit(caller, "lot.harvested", $"lot/{lot.Id}", new { lot.Code, producer, request.ProductCode, request.Grams });
            return Task.FromResult<Outcome<Response>>(new Response(lot.Id, lot.Code));
        }, ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.Created($"/api/lots/{outcome.Value.Id}", outcome.Value);
    }

    /// <summary>What a harvest names is looked up: its certificate among the papers of producer and keeper, its growing area in the register.</summary>
    internal sealed class Papers(ICertificates certificates, ISiteCodes sites, TimeProvider clock)
    {
        /// <summary>A certificate that still waits for its check is only the producer's word.</summary>
        public async Task<Outcome<LotWords>> ReadAsync(Request request, StandardCard standard, Guid producer, Guid keeper, CancellationToken ct)
        {
            var site = sites.Normal(request.SiteCode);
            if (site is not null && (await sites.LookUpAsync([site], ct))(site, request.ProductCode, [producer], keeper).Refused is { } notThere) return notThere;
            var number = string.IsNullOrWhiteSpace(request.CertificateNumber) ? null : request.CertificateNumber.Trim();
            var words = new LotWords(standard.Code, number, CertificateId: null, request.HarvestFrom, request.HarvestTo, site);
            if (!standard.NeedsCertificate) return words;
            var proof = (await certificates.OfAsync([producer, keeper], ct)).For(standard.Code, request.ProductCode, clock.Now(), producer, keeper, number);
            if (proof.Gap is ProofGap.NumberUnknown or ProofGap.Missing) return LotRefusals.CertificateUnknown;
            return proof.Certificate is { } card ? words with { CertificateNumber = card.Number, CertificateId = card.Id } : words;
        }
    }
}
