using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Database.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Markets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "ShipBy",
                table: "ordering_order_lines",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsDisputed",
                table: "farming_recalls",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "SourceHash",
                table: "catalogue_photos",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "FamilyId",
                table: "catalogue_listings",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PricedBy",
                table: "catalogue_listings",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Unit");

            migrationBuilder.AddColumn<DateOnly>(
                name: "ShipBy",
                table: "catalogue_listings",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "catalogue_import_photos",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ImportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Place = table.Column<int>(type: "int", nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RowNumber = table.Column<int>(type: "int", nullable: true),
                    RowKey = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    BlobKey = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_import_photos", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_catalogue_import_photos_catalogue_imports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "catalogue_imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "catalogue_other_shops",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SellerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WrittenAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_other_shops", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "catalogue_saved_searches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PartyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Filter = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    SavedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    LookedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_saved_searches", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "catalogue_stock_watches",
                columns: table => new
                {
                    PartyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ListingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_stock_watches", x => new { x.PartyId, x.ListingId })
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_catalogue_stock_watches_catalogue_listings_ListingId",
                        column: x => x.ListingId,
                        principalTable: "catalogue_listings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "farming_ocop_products",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    NameKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    OwnerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ProductCode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Stars = table.Column<int>(type: "int", nullable: false),
                    DecisionNumber = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false),
                    UnitId = table.Column<int>(type: "int", nullable: false),
                    SearchText = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    RevokedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RevokedReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    RegisteredAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_farming_ocop_products", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "farming_origin_denials",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LotId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HouseholdId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecallId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    DecidedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_farming_origin_denials", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_farming_origin_denials_farming_lots_LotId",
                        column: x => x.LotId,
                        principalTable: "farming_lots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "farming_place_consents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HouseholdId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Place = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    WordingVersion = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    GivenAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_farming_place_consents", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "farming_pools",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CooperativeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProductCode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    StandardCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    CapGrams = table.Column<long>(type: "bigint", nullable: false),
                    DeliverOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosesAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Places = table.Column<int>(type: "int", nullable: false),
                    LotId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OpenedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    WeighedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_farming_pools", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "farming_product_gtins",
                columns: table => new
                {
                    SellerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProductCode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Gtin = table.Column<string>(type: "nvarchar(14)", maxLength: 14, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_farming_product_gtins", x => new { x.SellerId, x.ProductCode })
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "farming_site_codes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Market = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false),
                    ProductCode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    UnitId = table.Column<int>(type: "int", nullable: false),
                    AreaSquareMetres = table.Column<long>(type: "bigint", nullable: false),
                    ManagerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ManagerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SearchText = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    StatusSince = table.Column<DateOnly>(type: "date", nullable: false),
                    RegisteredAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_farming_site_codes", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "catalogue_other_shop_months",
                columns: table => new
                {
                    ShopId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    ProductCode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    SellerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<int>(type: "int", nullable: false),
                    AmountDong = table.Column<long>(type: "bigint", nullable: false),
                    Grams = table.Column<long>(type: "bigint", nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_other_shop_months", x => new { x.ShopId, x.Month, x.ProductCode, x.Revision })
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_catalogue_other_shop_months_catalogue_other_shops_ShopId",
                        column: x => x.ShopId,
                        principalTable: "catalogue_other_shops",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "farming_pool_grades",
                columns: table => new
                {
                    PoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    No = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    PriceDongPerKilogram = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_farming_pool_grades", x => new { x.PoolId, x.No })
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_farming_pool_grades_farming_pools_PoolId",
                        column: x => x.PoolId,
                        principalTable: "farming_pools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "farming_pool_pledges",
                columns: table => new
                {
                    PoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Place = table.Column<int>(type: "int", nullable: false),
                    HouseholdId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Grams = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_farming_pool_pledges", x => new { x.PoolId, x.Place })
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_farming_pool_pledges_farming_pools_PoolId",
                        column: x => x.PoolId,
                        principalTable: "farming_pools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "farming_pool_weighings",
                columns: table => new
                {
                    PoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HouseholdId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GradeNo = table.Column<int>(type: "int", nullable: false),
                    Grams = table.Column<long>(type: "bigint", nullable: false),
                    LotId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_farming_pool_weighings", x => new { x.PoolId, x.HouseholdId, x.GradeNo })
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_farming_pool_weighings_farming_pools_PoolId",
                        column: x => x.PoolId,
                        principalTable: "farming_pools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "farming_site_code_moves",
                columns: table => new
                {
                    SiteCodeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    No = table.Column<int>(type: "int", nullable: false),
                    Move = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ByAccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_farming_site_code_moves", x => new { x.SiteCodeId, x.No })
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_farming_site_code_moves_farming_site_codes_SiteCodeId",
                        column: x => x.SiteCodeId,
                        principalTable: "farming_site_codes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "farming_site_households",
                columns: table => new
                {
                    SiteCodeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    No = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    HouseholdId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AreaSquareMetres = table.Column<long>(type: "bigint", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_farming_site_households", x => new { x.SiteCodeId, x.No })
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_farming_site_households_farming_site_codes_SiteCodeId",
                        column: x => x.SiteCodeId,
                        principalTable: "farming_site_codes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_listings_FamilyId",
                table: "catalogue_listings",
                column: "FamilyId");

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_import_photos_ImportId_Place",
                table: "catalogue_import_photos",
                columns: new[] { "ImportId", "Place" });

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_other_shop_months_UnitId_Month",
                table: "catalogue_other_shop_months",
                columns: new[] { "UnitId", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_other_shops_SellerId",
                table: "catalogue_other_shops",
                column: "SellerId");

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_saved_searches_LookedAt",
                table: "catalogue_saved_searches",
                column: "LookedAt");

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_saved_searches_PartyId",
                table: "catalogue_saved_searches",
                column: "PartyId");

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_stock_watches_ListingId",
                table: "catalogue_stock_watches",
                column: "ListingId");

            migrationBuilder.CreateIndex(
                name: "IX_farming_ocop_products_DecisionNumber_NameKey",
                table: "farming_ocop_products",
                columns: new[] { "DecisionNumber", "NameKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_farming_ocop_products_UnitId",
                table: "farming_ocop_products",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_farming_origin_denials_HouseholdId",
                table: "farming_origin_denials",
                column: "HouseholdId");

            migrationBuilder.CreateIndex(
                name: "IX_farming_origin_denials_LotId",
                table: "farming_origin_denials",
                column: "LotId");

            migrationBuilder.CreateIndex(
                name: "IX_farming_place_consents_HouseholdId",
                table: "farming_place_consents",
                column: "HouseholdId");

            migrationBuilder.CreateIndex(
                name: "IX_farming_pool_pledges_HouseholdId",
                table: "farming_pool_pledges",
                column: "HouseholdId");

            migrationBuilder.CreateIndex(
                name: "IX_farming_pools_CooperativeId_OpenedAt",
                table: "farming_pools",
                columns: new[] { "CooperativeId", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_farming_product_gtins_Gtin",
                table: "farming_product_gtins",
                column: "Gtin",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_farming_site_codes_Code_Kind_Market",
                table: "farming_site_codes",
                columns: new[] { "Code", "Kind", "Market" },
                unique: true,
                filter: "[Code] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_farming_site_codes_ManagerId",
                table: "farming_site_codes",
                column: "ManagerId");

            migrationBuilder.CreateIndex(
                name: "IX_farming_site_codes_UnitId_Status",
                table: "farming_site_codes",
                columns: new[] { "UnitId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_farming_site_households_HouseholdId",
                table: "farming_site_households",
                column: "HouseholdId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "catalogue_import_photos");

            migrationBuilder.DropTable(
                name: "catalogue_other_shop_months");

            migrationBuilder.DropTable(
                name: "catalogue_saved_searches");

            migrationBuilder.DropTable(
                name: "catalogue_stock_watches");

            migrationBuilder.DropTable(
                name: "farming_ocop_products");

            migrationBuilder.DropTable(
                name: "farming_origin_denials");

            migrationBuilder.DropTable(
                name: "farming_place_consents");

            migrationBuilder.DropTable(
                name: "farming_pool_grades");

            migrationBuilder.DropTable(
                name: "farming_pool_pledges");

            migrationBuilder.DropTable(
                name: "farming_pool_weighings");

            migrationBuilder.DropTable(
                name: "farming_product_gtins");

            migrationBuilder.DropTable(
                name: "farming_site_code_moves");

            migrationBuilder.DropTable(
                name: "farming_site_households");

            migrationBuilder.DropTable(
                name: "catalogue_other_shops");

            migrationBuilder.DropTable(
                name: "farming_pools");

            migrationBuilder.DropTable(
                name: "farming_site_codes");

            migrationBuilder.DropIndex(
                name: "IX_catalogue_listings_FamilyId",
                table: "catalogue_listings");

            migrationBuilder.DropColumn(
                name: "ShipBy",
                table: "ordering_order_lines");

            migrationBuilder.DropColumn(
                name: "IsDisputed",
                table: "farming_recalls");

            migrationBuilder.DropColumn(
                name: "SourceHash",
                table: "catalogue_photos");

            migrationBuilder.DropColumn(
                name: "FamilyId",
                table: "catalogue_listings");

            migrationBuilder.DropColumn(
                name: "PricedBy",
                table: "catalogue_listings");

            migrationBuilder.DropColumn(
                name: "ShipBy",
                table: "catalogue_listings");
        }
    }
}
